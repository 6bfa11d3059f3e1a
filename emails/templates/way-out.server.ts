import type { mailText } from "../../app/i18n/mail";
import type { LetterLink } from "./letter.server";
import type { WayOut } from "./props.server";

type Words = { enquiry: Pick<(typeof mailText)["da"]["enquiry"], "privacy" | "ownData" | "optOut"> };

/** What every mail to a firm ends in: in the first one how we treat data, to the reader's own, and the way out. */
export function wayOut(links: WayOut, t: Words): LetterLink[] {
  return [
    ...(links.privacyLink ? [{ words: t.enquiry.privacy, href: links.privacyLink }] : []),
    { words: t.enquiry.ownData, href: links.ownDataLink },
    { words: t.enquiry.optOut, href: links.optOutLink },
  ];
}
