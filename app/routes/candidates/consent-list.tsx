import type { HeldException } from "~/app/domain/consents/exceptions-of.server";
import type { ToldConsent } from "~/app/domain/consents/told-consents.server";
import { consentsText } from "~/app/i18n/consents";
import { useText } from "~/app/i18n/use-text";
import { List, ListItem } from "~/app/ui/list";
import { HowGiven } from "./consent-line";
import { consentSentence } from "./consent-words";

/** What the candidate has agreed to, in plain sentences; each leads to the page that takes it back. */
export function ConsentList({ candidateId, consents }: { candidateId: string; consents: ToldConsent[] }) {
  const t = useText(consentsText);
  if (consents.length === 0) return <p className="py-4 text-ink-soft">{t.none}</p>;
  return (
    <List label={t.title}>
      {consents.map((consent) => {
        const words = consentSentence(consent.recipient, t);
        return (
          <ListItem
            key={consent.id}
            to={`/kandidater/${candidateId}/samtykker/${consent.id}`}
            title={consent.withdrawnAt ? <s>{words}</s> : words}
          >
            <HowGiven consent={consent} />
          </ListItem>
        );
      })}
    </List>
  );
}

/** The firms that the candidate has excepted; each leads to the page that lets it in again. */
export function ExceptionList({
  candidateId,
  exceptions,
}: {
  candidateId: string;
  exceptions: HeldException[];
}) {
  const t = useText(consentsText).exceptions;
  if (exceptions.length === 0) return null;
  return (
    <>
      <h3 className="mt-6">{t.title}</h3>
      <p className="text-ink-soft">{t.lead}</p>
      <List label={t.title}>
        {exceptions.map(({ firmId, name }) => (
          <ListItem key={firmId} to={`/kandidater/${candidateId}/undtagelser/${firmId}`} title={name} />
        ))}
      </List>
    </>
  );
}
