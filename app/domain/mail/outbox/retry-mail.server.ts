import { and, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";

/**
 * "Prøv igen": queues a mail that failed or was stopped anew. Whether it may leave is asked again then.
 * Pressed twice it is queued once.
 * @throws 404 for a mail that is not the group's
 */
export async function retryMail(actor: GroupActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    const own = and(eq(outgoingMails.id, mailId), eq(outgoingMails.organisationId, actor.groupId));
    const [mail] = await tx.select({ id: outgoingMails.id }).from(outgoingMails).where(own);
    if (!mail) notFound();
    const [again] = await tx
      .update(outgoingMails)
      .set({ state: "queued", attempts: 0, nextAttemptAt: new Date(), problem: null, claimedUntil: null })
      .where(and(own, inArray(outgoingMails.state, ["failed", "stopped"])))
      .returning({ id: outgoingMails.id });
    if (!again) return;
    await record(tx, actor, {
      action: "mail.tried-again",
      subject: { kind: "outgoing-mail", id: mailId },
      organisationId: actor.groupId,
    });
  });
}
