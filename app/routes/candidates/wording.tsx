import { wordingOf } from "~/app/i18n/consent-wordings";
import type { ToldRecipient } from "~/app/domain/consents/told-consents.server";
import { consentsText } from "~/app/i18n/consents";
import { useText } from "~/app/i18n/use-text";
import { Fold } from "~/app/ui/fold";
import { recipientWords } from "./consent-words";

type WordingProps = { version: string; recipient: ToldRecipient; group: string };

/** The exact words that a consent is given to: in Danish as they are read aloud, and in English. */
export function Wording({ version, recipient, group }: WordingProps) {
  const t = useText(consentsText);
  const wording = wordingOf(version);
  if (!wording) return null;
  const say = (locale: "da" | "en") => {
    const words = recipientWords(recipient, consentsText[locale]);
    return (
      <blockquote lang={locale} className="rounded-sm bg-sheet px-4 py-3">
        <p>{wording[locale][recipient.purpose]({ group, recipient: words })}</p>
        <p className="mt-2">{wording[locale].always}</p>
      </blockquote>
    );
  };
  return (
    <div className="max-w-read">
      {say("da")}
      <Fold title={t.wordsEnglish}>{say("en")}</Fold>
    </div>
  );
}
