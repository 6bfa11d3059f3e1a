import { eq, sql } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { addressTroubles } from "~/db/schema/index.server";
import type { BounceReason } from "~/emails/reading/mail.server";
import { groupOf, isToCandidate, type OutgoingRow } from "../outbox/outgoing.server";
import { askForAnotherWay } from "./ask-for-another-way.server";
import { troubleOf } from "./trouble.server";

/** What a failure says of the address it went to. */
export type AddressFailure = { dead: boolean; reason: BounceReason };

/** What goes to firms and candidates; mail to members and units is looked after where they are. */
const isOutward = (mail: OutgoingRow): boolean =>
  isToCandidate(mail) || (mail.about.firmId !== undefined && mail.template !== "firm-answered");

/**
 * Notes that a mail did not reach its address, in the transaction that gives the mail up. A dead address stays
 * dead until a person says otherwise; the first failure, and the step to dead, give the volunteer a follow-up.
 * A candidate's mail is about one meeting, so each that fails gives one, and stops none after it.
 */
export async function noteAddressFailure(
  tx: Tx,
  mail: OutgoingRow,
  { dead, reason }: AddressFailure,
  at: Date,
): Promise<void> {
  if (!isOutward(mail)) return;
  if (isToCandidate(mail)) return askForAnotherWay(tx, mail, { dead, reason }, at);
  const groupId = groupOf(mail);
  const before = await troubleOf(tx, groupId, mail.toEmail);
  if (before) {
    const worse = dead && before.state === "passing";
    const says = worse || (before.state === "passing" && reason !== "unknown");
    await tx
      .update(addressTroubles)
      .set({
        mailId: mail.id,
        lastAt: at,
        failures: sql`${addressTroubles.failures} + 1`,
        ...(worse ? { state: "dead" as const } : {}),
        ...(says ? { reason } : {}),
      })
      .where(eq(addressTroubles.id, before.id));
    if (!worse) return;
  } else {
    await tx.insert(addressTroubles).values({
      id: newId(),
      groupId,
      email: mail.toEmail,
      state: dead ? "dead" : "passing",
      reason,
      mailId: mail.id,
      since: at,
      lastAt: at,
      failures: 1,
    });
  }
  await askForAnotherWay(tx, mail, { dead, reason }, at);
  await record(
    tx,
    { kind: "system" },
    {
      action: dead ? "address.dead" : "address.failing",
      subject: { kind: "outgoing-mail", id: mail.id },
      organisationId: groupId,
      details: { reason },
    },
  );
}
