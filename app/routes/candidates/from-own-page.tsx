import type { UnseenAct } from "~/app/domain/own-page/acts-of.server";
import { candidatesText } from "~/app/i18n/candidates";
import { candidateWordsText } from "~/app/i18n/candidate-words";
import { ownPageText } from "~/app/i18n/own-page";
import { useText } from "~/app/i18n/use-text";
import { Button, SmallButton } from "~/app/ui/button";
import { List, ListItem } from "~/app/ui/list";
import { PlainForm } from "~/app/ui/plain-form";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";

type OpenProposal = { id: string; field: string; oldValue: string | null; newValue: string | null };

type FromOwnPageProps = {
  candidateId: string;
  acts: UnseenAct[];
  proposals: OpenProposal[];
  mayWrite: boolean;
};

/** What the candidate did on their own page that nobody has looked at, and the corrections that wait for a decision. */
export function FromOwnPage({ candidateId, acts, proposals, mayWrite }: FromOwnPageProps) {
  const t = useText(ownPageText);
  const here = `/kandidater/${candidateId}/min-side`;
  if (acts.length === 0 && proposals.length === 0) return null;
  return (
    <Section title={t.news}>
      {acts.length > 0 && (
        <>
          <List label={t.news}>
            {acts.map((act) => (
              <ListItem key={act.id} title={<ActWords act={act} />} aside={<Time at={act.at} clock />}>
                {act.text && <bdi className="whitespace-pre-line">{act.text}</bdi>}
              </ListItem>
            ))}
          </List>
          {mayWrite && (
            <PlainForm method="post" action={`${here}/nyt`} className="mt-4">
              <Button kind="secondary">{t.seen}</Button>
            </PlainForm>
          )}
        </>
      )}
      {proposals.length > 0 && (
        <div className="mt-6">
          <h3>{t.proposals}</h3>
          <List label={t.proposals}>
            {proposals.map((proposal) => (
              <ProposalLine key={proposal.id} here={here} proposal={proposal} mayWrite={mayWrite} />
            ))}
          </List>
        </div>
      )}
    </Section>
  );
}

/** "Har sagt nej til navn og telefon til Vaskeriet". */
function ActWords({ act }: { act: UnseenAct }) {
  const t = useText(ownPageText);
  const fields = useText(candidatesText).page;
  const a = t.about;
  const about = act.about ?? "";
  const label = about in fields ? fields[about as keyof typeof fields] : null;
  const what =
    about === "profil"
      ? a.profile
      : about === "gem"
        ? a.keep
        : about === "access" || about === "erasure"
          ? a[about]
          : about.startsWith("navn-")
            ? a.identity(act.firm ?? "")
            : about.startsWith("videre-")
              ? a.sendOn
              : about.startsWith("fortael-")
                ? a.mayTell
                : (act.firm ?? (typeof label === "string" ? label : ""));
  const joint = act.kind.startsWith("consent-") ? " " : ": ";
  return what ? t.acts[act.kind] + joint + what : t.acts[act.kind];
}

function ProposalLine({
  here,
  proposal,
  mayWrite,
}: {
  here: string;
  proposal: OpenProposal;
  mayWrite: boolean;
}) {
  const t = useText(ownPageText);
  const facts = useText(candidateWordsText);
  const label = proposal.field in facts ? facts[proposal.field as keyof typeof facts] : proposal.field;
  return (
    <ListItem
      title={typeof label === "string" ? label : proposal.field}
      action={
        mayWrite && (
          <PlainForm method="post" action={`${here}/${proposal.id}`} className="flex flex-wrap gap-2 pb-3">
            <SmallButton name="decision" value="accept">
              {t.accept}
            </SmallButton>
            <SmallButton name="decision" value="decline">
              {t.decline}
            </SmallButton>
          </PlainForm>
        )
      }
    >
      <span className="block">
        {t.nowSays}: <bdi>{proposal.oldValue ?? t.nothing}</bdi>
      </span>
      <span className="block">
        {t.wants}:{" "}
        <bdi className="whitespace-pre-line font-semibold text-ink">{proposal.newValue ?? t.nothing}</bdi>
      </span>
    </ListItem>
  );
}
