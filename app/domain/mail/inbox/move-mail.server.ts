import { and, eq, ne } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import { incomingMails, threads } from "~/db/schema/index.server";
import { normaliseAddress } from "~/emails/mailbox.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { openBlob } from "../blob.server";
import { fileMessage } from "../intake/file-message.server";
import { senderOf } from "../intake/sender-of.server";
import { ownMail } from "./own-mail.server";

/**
 * Moves a mail that found no conversation into one: an enquiry's or a case's, as if it had come there by itself.
 * Moved twice it is there once.
 * @returns whose conversation it is
 * @throws 404 for a mail or a conversation that is not the group's
 */
export async function moveMail(
  actor: GroupActor,
  mailId: string,
  threadId: string,
): Promise<{ enquiryId: string | null; handoverId: string | null }> {
  const { groupId } = actor;
  const found = await ownMail(read(), groupId, mailId);
  const mail = await readMail(await openBlob(read(), groupId, found.blobId));
  return transact(async (tx) => {
    const [thread] = await tx
      .select()
      .from(threads)
      .where(and(eq(threads.id, threadId), eq(threads.groupId, groupId)));
    if (!thread) return notFound();
    const { enquiryId, handoverId } = thread;
    const [row] = await tx
      .update(incomingMails)
      .set({
        state: "filed",
        threadId: thread.id,
        foundBy: found.suggestedThreadId === thread.id ? "sender" : "hand",
        handledAt: new Date(),
        handledBy: actor.userId,
        claimedAt: null,
      })
      .where(
        and(
          eq(incomingMails.id, mailId),
          eq(incomingMails.groupId, groupId),
          ne(incomingMails.state, "filed"),
          ne(incomingMails.state, "stored"),
        ),
      )
      .returning();
    if (!row) return { enquiryId, handoverId };
    const sender = mail.from ? await senderOf(tx, thread, normaliseAddress(mail.from.address)) : "other";
    await fileMessage(tx, row, mail, thread, sender);
    await record(tx, actor, {
      action: "mail.moved",
      subject: { kind: "incoming-mail", id: mailId },
      organisationId: groupId,
      details: { threadId },
    });
    return { enquiryId, handoverId };
  });
}
