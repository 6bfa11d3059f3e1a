import { and, eq, ne } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { findEnquiry } from "~/app/domain/enquiries/find-enquiry.server";
import { notFound } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import { incomingMails, threads } from "~/db/schema/index.server";
import { readMail } from "~/emails/reading/read-mail.server";
import { openBlob } from "../blob.server";
import { fileMessage } from "../intake/file-message.server";
import { ownMail } from "./own-mail.server";

/**
 * Moves a mail that found no conversation into an enquiry's: as if it had come there by itself. Moved twice it
 * is there once.
 * @throws 404 for a mail or an enquiry that is not the group's
 */
export async function moveMail(actor: GroupActor, mailId: string, enquiryId: string): Promise<void> {
  const { groupId } = actor;
  const found = await ownMail(read(), groupId, mailId);
  const mail = await readMail(await openBlob(read(), groupId, found.blobId));
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, groupId, enquiryId);
    const [thread] = await tx.select().from(threads).where(eq(threads.id, enquiry.threadId));
    if (!thread) notFound();
    const [row] = await tx
      .update(incomingMails)
      .set({
        state: "filed",
        threadId: thread.id,
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
    if (!row) return;
    await fileMessage(tx, row, mail, thread);
    await record(tx, actor, {
      action: "mail.moved",
      subject: { kind: "incoming-mail", id: mailId },
      organisationId: groupId,
      details: { enquiryId },
    });
  });
}
