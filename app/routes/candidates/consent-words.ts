import type { ToldRecipient } from "~/app/domain/consents/told-consents.server";
import type { consentsText } from "~/app/i18n/consents";

/** The words that a sentence about a consent is made of, in any language. */
type T = Pick<
  (typeof consentsText)["en"],
  "told" | "recipients" | "and" | "municipalityName" | "code" | "industries"
>;

/** "A", "A og B", "A, B og C". */
export function joinWords(words: readonly string[], and: string): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1) ?? ""}`;
}

/** Words of a sentence as an answer to tap: "Da vi var sammen". */
export function asAnswer(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

type Kind = Pick<Extract<ToldRecipient, { purpose: "profile-to-kind" }>, "areas" | "industries" | "codes">;

/** The kinds of work in words, or "" when none is named. */
function workOf({ industries, codes }: Kind, t: T): string {
  const names = industries.map((group) => t.industries[group]);
  if (codes.length > 0) names.push(t.code(codes.join(", ")));
  return joinWords(names, t.and);
}

/** The unit's own name, or "Stevns Kommune" where none has joined. */
function unitOf(recipient: { unit: string | null; municipality: string | null }, t: T): string {
  return recipient.unit ?? t.municipalityName(recipient.municipality ?? "");
}

/** One consent as a plain sentence, without a full stop. */
export function consentSentence(recipient: ToldRecipient, t: T): string {
  switch (recipient.purpose) {
    case "profile-to-kind": {
      const except = recipient.except.length > 0 ? t.told.except(joinWords(recipient.except, t.and)) : "";
      if (recipient.areas.length > 0) return t.told.toAreas(joinWords(recipient.areas, t.and), except);
      const work = workOf(recipient, t);
      return work === "" ? t.told.toAll(except) : t.told.toIndustries(work, except);
    }
    case "identity-to-firm":
      return t.told.identity(recipient.firm);
    case "send-on":
      return t.told.sendOn(unitOf(recipient, t));
    case "unit-may-tell":
      return t.told.mayTell(unitOf(recipient, t));
    case "keep-data":
      return t.told.keepData;
  }
}

/** The recipient as the words read aloud name it. */
export function recipientWords(recipient: ToldRecipient, t: T): string {
  if (recipient.purpose === "identity-to-firm") return recipient.firm;
  if (recipient.purpose === "keep-data") return "";
  if (recipient.purpose !== "profile-to-kind") return unitOf(recipient, t);
  const except = recipient.except.length > 0 ? t.recipients.except(joinWords(recipient.except, t.and)) : "";
  if (recipient.areas.length > 0) return t.recipients.firmsIn(joinWords(recipient.areas, t.and)) + except;
  const work = workOf(recipient, t);
  return (work === "" ? t.recipients.allFirms : t.recipients.firmsOf(work)) + except;
}
