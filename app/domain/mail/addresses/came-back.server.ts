import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { isDeadAddress } from "~/emails/reading/bounce-reason.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import type { Recipient } from "../mail-addresses.server";
import { noteAddressFailure, type AddressFailure } from "./note-failure.server";

const machine = /^(?:mailer-?daemon|postmaster)@/i;

/**
 * Is this a report that a mail of ours did not arrive? Where it says so; and where it came to the mail's own
 * envelope sender from nobody (RFC 5321 section 4.5.5), whatever it holds: only mail servers write there so.
 * What calls itself a person's automatic reply is one, unless a mail server signs it.
 * @param envelopeFrom the envelope sender; null for none
 */
export function isFailureReport(envelopeFrom: string | null, recipient: Recipient, mail: ReadMail): boolean {
  if (mail.kind === "delivery-failure") return true;
  if (recipient.kind !== "bounce" || envelopeFrom) return false;
  if (mail.kind === "answer" || mail.kind === "unreadable") return true;
  return mail.kind === "auto-reply" && machine.test(mail.from?.address ?? "");
}

/** What the report says of the address; one that says nothing counts as a fault that passes. */
function failureIn({ bounced, fullText }: ReadMail): AddressFailure {
  const dead = bounced?.hard ?? isDeadAddress({ status: null, diagnostic: "", text: fullText });
  const reason = bounced?.reason ?? "unknown";
  return { dead, reason: dead && reason === "unknown" ? "unknown-user" : reason };
}

/** A failure that came back: the mail counts as failed, and its address is known not to work. */
export async function mailCameBack(tx: Tx, mailId: string, report: ReadMail, at: Date): Promise<void> {
  const failure = failureIn(report);
  const [mail] = await tx
    .update(outgoingMails)
    .set({ state: "failed", problem: failure.dead ? "dead-address" : "bounced" })
    .where(and(eq(outgoingMails.id, mailId), inArray(outgoingMails.state, ["sent", "sending"])))
    .returning();
  if (mail) await noteAddressFailure(tx, mail, failure, at);
}
