import type { ToldConsent } from "~/app/domain/consents/told-consents.server";
import { consentsText } from "~/app/i18n/consents";
import { useText } from "~/app/i18n/use-text";
import { Time } from "~/app/ui/time";
import { joinWords } from "./consent-words";

/** How and when a consent was given, and by whom it was noted; when it was withdrawn. */
export function HowGiven({ consent }: { consent: ToldConsent }) {
  const t = useText(consentsText);
  const { how, place, language, interpreter, givenAt, withdrawnAt, notedByName, lifted } = consent;
  const words = [t.hows[how], place, t.givenIn(language), interpreter && t.through(interpreter)];
  return (
    <>
      <span className="block">
        {t.saidYes} <Time at={givenAt} />, {words.filter(Boolean).join(", ")}.
        {notedByName !== null && ` ${t.notedBy(notedByName)}.`}
      </span>
      {lifted.length > 0 && <span className="block">{t.exceptions.lifted(joinWords(lifted, t.and))}</span>}
      {withdrawnAt && (
        <span className="block font-semibold text-ink">
          {t.withdrawn} <Time at={withdrawnAt} clock />
        </span>
      )}
    </>
  );
}
