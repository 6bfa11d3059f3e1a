import { and, eq, inArray } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { transact } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { assertOwnOutgoing } from "./own-outgoing.server";

/**
 * "Prøv igen": queues a mail that failed or was stopped anew, and notes who wanted it. Whether it may leave is
 * asked again then. Pressed twice it is queued once.
 * @throws 404 for a mail that is not the organisation's
 */
export async function retryMail(actor: OrganisationActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    await assertOwnOutgoing(tx, actor, mailId);
    const at = new Date();
    const again = {
      state: "queued",
      attempts: 0,
      nextAttemptAt: at,
      problem: null,
      claimedUntil: null,
    } as const;
    const [queued] = await tx
      .update(outgoingMails)
      .set({ ...again, retriedAt: at, retriedBy: actor.userId, seenAt: null, seenBy: null })
      .where(and(eq(outgoingMails.id, mailId), inArray(outgoingMails.state, ["failed", "stopped"])))
      .returning({ id: outgoingMails.id });
    if (!queued) return;
    await record(tx, actor, {
      action: "mail.tried-again",
      subject: { kind: "outgoing-mail", id: mailId },
      organisationId: organisationIdOf(actor),
    });
  });
}
