import type { ToldRecipient } from "~/app/domain/consents/told-consents.server";
import { sideOf, type CandidateLocale } from "~/app/i18n/side/registry";
import { recipientWords } from "~/app/routes/candidates/consent-words";
import { iso, plainWords } from "./side-words";

/** A recipient whose names are set apart, for a sentence of any direction. */
function setApart(recipient: ToldRecipient): ToldRecipient {
  switch (recipient.purpose) {
    case "profile-to-kind":
      return {
        ...recipient,
        areas: recipient.areas.map(iso),
        except: recipient.except.map(iso),
      };
    case "identity-to-firm":
      return { ...recipient, firm: iso(recipient.firm) };
    case "keep-data":
      return recipient;
    default:
      return {
        ...recipient,
        unit: recipient.unit && iso(recipient.unit),
        municipality: recipient.municipality && iso(recipient.municipality),
      };
  }
}

/** To whom, in the page's language, with every name set apart. */
export function recipientSaid(recipient: ToldRecipient, locale: CandidateLocale): string {
  return recipientWords(setApart(recipient), sideOf(locale).words.terms);
}

/** The sentences that a yes is given to, in one language, with names set apart. */
export function wordsToAgree(recipient: ToldRecipient, group: string, locale: CandidateLocale): string[] {
  const { wording } = sideOf(locale).words;
  const of = { group: iso(group), recipient: recipientSaid(recipient, locale) };
  return [wording[recipient.purpose](of), wording.always];
}

/** The same as plain text: what is kept as proof of what was read. */
export function wordsKept(recipient: ToldRecipient, group: string, locale: CandidateLocale): string {
  return plainWords(wordsToAgree(recipient, group, locale).join("\n"));
}
