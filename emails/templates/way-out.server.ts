import type { mailText } from "../../app/i18n/mail";
import type { LetterLink } from "./letter.server";

type Words = { enquiry: Pick<(typeof mailText)["da"]["enquiry"], "ownData" | "optOut"> };

/** What every mail to a firm ends in: to the reader's own data, and the way out. */
export function wayOut(links: { ownDataLink: string; optOutLink: string }, t: Words): LetterLink[] {
  return [
    { words: t.enquiry.ownData, href: links.ownDataLink },
    { words: t.enquiry.optOut, href: links.optOutLink },
  ];
}
