import type { ContactLine } from "~/app/domain/contacts/contact-lines.server";
import type { contactsText } from "~/app/i18n/contacts";
import { titleOf } from "./contact-words";

/** A contact as a line of a list needs it: the names are in its title, and nothing is sent that is not shown. */
export function shownLine(line: ContactLine, t: (typeof contactsText)["da"] | (typeof contactsText)["en"]) {
  const { id, at, writerName, shareable, trust, trustHidden } = line;
  return { id, at, title: titleOf(line, t), writerName, shareable, trust, trustHidden };
}

export type ShownLine = ReturnType<typeof shownLine>;
