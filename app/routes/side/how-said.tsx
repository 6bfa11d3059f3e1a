import type { ToldConsent } from "~/app/domain/consents/told-consents.server";
import { sideDate } from "~/app/i18n/side/say-date";
import { iso, Said, useSide } from "./side-words";

/** When and how a yes was given, and who wrote it down where it was a volunteer. */
export function HowSaid({ consent }: { consent: ToldConsent }) {
  const { words, locale } = useSide();
  const t = words.consents;
  const { how, place, language, interpreter, notedByName } = consent;
  const parts = [
    t.since(sideDate(consent.givenAt, locale)),
    how === "own-page" ? t.onPage : t.how[how],
    notedByName && t.notedBy(iso(notedByName)),
    place && t.where(iso(place)),
    how !== "own-page" && t.spoken(iso(language)),
    interpreter && t.interpreter(iso(interpreter)),
    t.version(consent.wordingVersion),
  ];
  return (
    <p className="side-soft">
      {parts.flatMap((part) =>
        part
          ? [
              <span key={part} className="block">
                <Said>{part}</Said>
              </span>,
            ]
          : [],
      )}
    </p>
  );
}
