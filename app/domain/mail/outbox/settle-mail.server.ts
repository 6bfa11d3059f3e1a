import { and, eq } from "drizzle-orm";
import { transact } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { nextAttempt } from "~/emails/outbox/retry.server";
import { noteAddressFailure, type AddressFailure } from "../addresses/note-failure.server";
import type { FailReason, StopReason } from "./mail-problems";
import type { OutgoingRow } from "./outgoing.server";

/** How one try ended. */
export type Ending =
  | { state: "sent" }
  | { state: "stopped"; problem: StopReason }
  | { state: "not-sent"; problem: FailReason; permanent: boolean; address?: AddressFailure | null };

function valuesOf(mail: OutgoingRow, ending: Ending, at: Date): Partial<OutgoingRow> {
  if (ending.state === "sent") return { state: "sent", sentAt: at, problem: null };
  if (ending.state === "stopped") return { state: "stopped", problem: ending.problem };
  const again = ending.permanent ? null : nextAttempt(mail.attempts, at);
  return again
    ? { state: "queued", problem: ending.problem, nextAttemptAt: again }
    : { state: "failed", problem: ending.problem };
}

/**
 * Writes down how a try ended, and with a mail that is given up what it says of its address. Where the claim has
 * run out and another worker has tried since, its word stands.
 */
export async function settleMail(mail: OutgoingRow, ending: Ending, at: Date): Promise<void> {
  const values = valuesOf(mail, ending, at);
  await transact(async (tx) => {
    const [mine] = await tx
      .update(outgoingMails)
      .set({ ...values, claimedUntil: null })
      .where(
        and(
          eq(outgoingMails.id, mail.id),
          eq(outgoingMails.state, "sending"),
          eq(outgoingMails.attempts, mail.attempts),
        ),
      )
      .returning({ id: outgoingMails.id });
    if (!mine || values.state !== "failed" || ending.state !== "not-sent" || !ending.address) return;
    await noteAddressFailure(tx, mail, ending.address, at);
  });
}
