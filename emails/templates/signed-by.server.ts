import type { mailText } from "../../app/i18n/mail";
import type { Sender } from "./props.server";

type MailWords = Pick<(typeof mailText)["da"], "regards" | "phone">;

/** The lines a volunteer signs with: greeting, name, group and phone. */
export function signedBy(sender: Sender, t: MailWords): string[] {
  return [t.regards, sender.name, sender.group, ...(sender.phone ? [t.phone(sender.phone)] : [])];
}
