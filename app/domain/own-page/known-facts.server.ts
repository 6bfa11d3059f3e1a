import type { CandidateActor } from "~/app/access/actor";
import { aboutMe, myCertificates } from "./about-me.server";
import { isProposable, proposalsOf, type Proposal } from "./proposals.server";
import { candidateWordsText } from "~/app/i18n/candidate-words";
import { sideDay } from "~/app/i18n/side/say-date";
import { sideOf, type SideWords } from "~/app/i18n/side/registry";
import { municipalityByCode } from "~/db/municipalities.server";

export type FactName = keyof SideWords["facts"]["fields"];

/** One fact as the page says it. `own`: in the words that somebody typed, in whatever language. */
export type KnownFact = {
  name: FactName;
  value: string | null;
  own: boolean;
  mayFix: boolean;
  /** What the candidate last asked for, where it was not replaced. */
  proposal: { state: Proposal["state"]; value: string | null } | null;
};

/** Every field that is stored about a candidate, in words. */
export async function knownFacts(actor: CandidateActor): Promise<KnownFact[]> {
  const [{ candidate, responsibleName }, held, proposals] = await Promise.all([
    aboutMe(actor),
    myCertificates(actor),
    proposalsOf(actor, actor.candidateId),
  ]);
  const { words } = sideOf(actor.locale);
  const t = words.facts;
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(", ") || null;
  const danish = candidateWordsText.da;
  const [course = "", level = ""] = candidate.danishModule?.split(".") ?? [];
  const said: Record<FactName, string | null> = {
    calledName: candidate.calledName,
    fullName: candidate.fullName,
    phone: candidate.phone,
    email: candidate.email,
    preferredChannel: candidate.preferredChannel && t.channels[candidate.preferredChannel],
    locale: sideOf(actor.locale).name,
    languages: candidate.languages,
    interpreter:
      candidate.needsInterpreter === null
        ? null
        : candidate.needsInterpreter
          ? t.interpreterYes(candidate.interpreterLanguage ?? "")
          : t.interpreterNo,
    danish: joined(
      candidate.danishModule && danish.module(course, level),
      candidate.danishTest && danish.tests[candidate.danishTest],
    ),
    municipalStatus: joined(
      candidate.municipalStatus,
      candidate.municipalStatusSaidBy,
      candidate.municipalStatusSaidOn && sideDay(candidate.municipalStatusSaidOn, actor.locale),
    ),
    municipality:
      candidate.municipalityCode && (municipalityByCode(candidate.municipalityCode)?.name ?? null),
    caseworker: joined(candidate.caseworkerName, candidate.caseworkerPhone, candidate.caseworkerEmail),
    skills: candidate.skills,
    certificates:
      held
        .map(({ name, expiresOn }) => joined(name, expiresOn && sideDay(expiresOn, actor.locale)))
        .join("\n") || null,
    transport: candidate.transport,
    availability: candidate.availability,
    wishes: candidate.wishes,
    motivation: candidate.motivation,
    profileText: candidate.profileText,
    gender: candidate.gender && t.genders[candidate.gender],
    birthYear: candidate.birthYear === null ? null : String(candidate.birthYear),
    responsible: responsibleName,
  };
  const spoken = new Set<FactName>(["preferredChannel", "interpreter", "gender", "birthYear", "locale"]);
  return (Object.keys(t.fields) as FactName[]).map((name) => {
    const last = proposals.find(({ field, state }) => field === name && state !== "replaced");
    return {
      name,
      value: said[name],
      own: !spoken.has(name),
      mayFix: isProposable(name),
      proposal: last && isProposable(name) ? { state: last.state, value: last.newValue } : null,
    };
  });
}
