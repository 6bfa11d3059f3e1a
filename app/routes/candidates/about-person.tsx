import type { candidatePage } from "~/app/domain/candidates/candidate-page.server";
import { candidatesText } from "~/app/i18n/candidates";
import { candidateWordsText } from "~/app/i18n/candidate-words";
import { useText } from "~/app/i18n/use-text";
import { Facts } from "~/app/ui/facts";
import { Day } from "~/app/ui/time";
import { moduleWords } from "./module-words";

type AboutPersonProps = {
  page: Pick<Awaited<ReturnType<typeof candidatePage>>, "candidate" | "municipality" | "caseworkerHref">;
};

/** What is known about work, Danish and the municipality; a kind sentence where that is nothing yet. */
export function AboutPerson({ page }: AboutPersonProps) {
  const t = useText(candidatesText);
  const words = useText(candidateWordsText);
  const { candidate } = page;
  const danish = [
    candidate.danishModule && moduleWords(candidate.danishModule, words.module),
    candidate.danishTest && words.tests[candidate.danishTest],
  ].filter(Boolean);
  const multiline = (text: string | null) => text && <span className="whitespace-pre-line">{text}</span>;
  const facts = [
    { label: t.page.skills, value: multiline(candidate.skills) },
    { label: t.page.wishes, value: multiline(candidate.wishes) },
    { label: t.page.availability, value: multiline(candidate.availability) },
    { label: t.page.transport, value: multiline(candidate.transport) },
    { label: t.page.motivation, value: multiline(candidate.motivation) },
    { label: t.page.danish, value: danish.join(", ") },
    { label: t.page.municipality, value: page.municipality },
    {
      label: t.page.status,
      value: candidate.municipalStatus && (
        <>
          {t.page.statusSource(candidate.municipalStatus, candidate.municipalStatusSaidBy ?? "")}{" "}
          {candidate.municipalStatusSaidOn && <Day date={candidate.municipalStatusSaidOn} />}
        </>
      ),
    },
    {
      label: t.page.caseworker,
      value: (candidate.caseworkerName ?? candidate.caseworkerPhone ?? candidate.caseworkerEmail) && (
        <>
          {candidate.caseworkerName && <span className="block">{candidate.caseworkerName}</span>}
          {candidate.caseworkerPhone && (
            <a className="block" href={page.caseworkerHref ?? undefined}>
              {candidate.caseworkerPhone}
            </a>
          )}
          {candidate.caseworkerEmail && (
            <a className="block" href={`mailto:${candidate.caseworkerEmail}`}>
              {candidate.caseworkerEmail}
            </a>
          )}
        </>
      ),
    },
  ];
  if (facts.every(({ value }) => !value)) return <p className="py-4 text-ink-soft">{t.page.little}</p>;
  return <Facts facts={facts} />;
}
