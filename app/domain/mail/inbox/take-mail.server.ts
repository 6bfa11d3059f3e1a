import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import type { Tx } from "~/db/client.server";
import { incomingMails, threads } from "~/db/schema/index.server";
import type { ReadMail } from "~/emails/reading/mail.server";
import { fileByHand } from "../intake/file-by-hand.server";
import type { Thread } from "../intake/find-thread.server";
import { ownMail } from "./own-mail.server";

/** Whose conversation it is. */
export type Whose = { enquiryId: string | null; handoverId: string | null };

/**
 * Takes a mail out of the inbox into the thread that `choose` names or begins. One that is in a thread already stays
 * there, and `choose` is not asked.
 * @returns whose thread it is in
 * @throws 404 for another group's mail, and for one that has not been read yet
 */
export async function takeMail(
  tx: Tx,
  actor: GroupActor,
  mailId: string,
  mail: ReadMail,
  choose: () => Promise<Thread>,
): Promise<Whose> {
  const { groupId } = actor;
  const row = await ownMail(tx, groupId, mailId);
  if (row.state === "filed") {
    const [there] = await tx
      .select()
      .from(threads)
      .where(and(eq(threads.id, row.threadId ?? ""), eq(threads.groupId, groupId)));
    return there ?? notFound();
  }
  if (row.state === "stored") notFound();
  const thread = await choose();
  const [filed] = await tx
    .update(incomingMails)
    .set({
      state: "filed",
      threadId: thread.id,
      foundBy: row.suggestedThreadId === thread.id ? "sender" : "hand",
      handledAt: new Date(),
      handledBy: actor.userId,
      claimedAt: null,
    })
    .where(and(eq(incomingMails.id, mailId), eq(incomingMails.state, row.state)))
    .returning();
  if (!filed) return notFound();
  await fileByHand(tx, filed, mail, thread);
  await record(tx, actor, {
    action: "mail.moved",
    subject: { kind: "incoming-mail", id: mailId },
    organisationId: groupId,
    details: { threadId: thread.id },
  });
  return thread;
}
