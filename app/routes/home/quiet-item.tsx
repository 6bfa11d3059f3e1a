import type { Receiver } from "~/app/domain/follow-ups/receivers.server";
import type { QuietLine } from "~/app/domain/quiet/quiet-lines.server";
import { contactFormText } from "~/app/i18n/contact-form";
import { quietText } from "~/app/i18n/quiet";
import { useText } from "~/app/i18n/use-text";
import { SmallButton } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { LineMore } from "~/app/ui/line-more";
import { Link } from "~/app/ui/link";
import { ListItem } from "~/app/ui/list";
import { PlainForm } from "~/app/ui/plain-form";
import { Time } from "~/app/ui/time";

type QuietItemProps = {
  line: QuietLine;
  /** The page to come back to. */
  back: string;
  receivers: readonly Receiver[];
  mayWrite: boolean;
  /** Whether to say whose it is. */
  showWho?: boolean;
  /** Where all of them are listed, for a page that has the first alone. */
  all?: string;
};

const soonOnes = ["week", "fortnight", "month"] as const;

/** Somebody nobody has been in touch with for long: log a contact, put it off, set it aside or give it on. */
export function QuietItem({ line, back, receivers, mayWrite, showWho, all }: QuietItemProps) {
  const t = useText(quietText);
  const who = line.userId === null ? t.nobodys : showWho ? line.who : null;
  return (
    <ListItem
      to={`/${line.kind === "firm" ? "virksomheder" : "kandidater"}/${line.subjectId}`}
      title={line.name}
      aside={line.town}
      action={
        mayWrite && (
          <PlainForm method="post" action={`/laenge-siden/${line.id}`} className="line-form">
            <HiddenFields values={{ back, seen: line.seen }} />
            <Link to={`/kontakter/ny?${line.kind}=${line.subjectId}`} className="button button-secondary">
              {t.log}
            </Link>
            <NotNow line={line} receivers={receivers} all={all} />
          </PlainForm>
        )
      }
    >
      {`${t.last} `}
      <Time at={line.since} brief />
      {who && ` · ${who}`}
    </ListItem>
  );
}

/** What can be done instead of getting in touch. Where script is missing that is done in the list of all. */
function NotNow({ line, receivers, all }: Pick<QuietItemProps, "line" | "receivers" | "all">) {
  const t = useText(quietText);
  if (!all) {
    return (
      <details className="line-more">
        <summary className="button button-quiet">{t.notNow}</summary>
        <WaysOut line={line} receivers={receivers} />
      </details>
    );
  }
  const toAll = (
    <p>
      <Link to={all} className="button button-quiet">
        {t.more[line.kind]}
      </Link>
    </p>
  );
  return (
    <LineMore title={t.notNow} instead={toAll}>
      {() => <WaysOut line={line} receivers={receivers} />}
    </LineMore>
  );
}

function WaysOut({ line, receivers }: Pick<QuietItemProps, "line" | "receivers">) {
  const t = useText(quietText);
  const form = useText(contactFormText);
  const others = receivers.filter(({ userId }) => userId !== line.userId);
  return (
    <>
      <p>{t.askAgain}</p>
      {soonOnes.map((soon) => (
        <SmallButton key={soon} name="soon" value={soon}>
          {form.soon[soon]}
        </SmallButton>
      ))}
      <SmallButton name="act" value="aside">
        {t.aside}
      </SmallButton>
      {others.length > 0 && <p>{t.giveTo}</p>}
      {others.map(({ userId, name }) => (
        <SmallButton key={userId} name="to" value={userId}>
          {name}
        </SmallButton>
      ))}
    </>
  );
}
