import { and, asc, eq, gt, inArray, notExists } from "drizzle-orm";
import { keepBlob, openBlob, sealBlob } from "~/app/domain/mail/blob.server";
import { read, transact, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { blobs, incomingMails } from "~/db/schema/index.server";
import { readMailApart } from "~/emails/reading/apart/read-apart.server";

type Mail = Pick<typeof incomingMails.$inferSelect, "id" | "blobId" | "threadId">;

const batch = 50;

/**
 * Takes somebody out of the stored originals of the group's mails. An original that names them is replaced by its
 * sender, subject and text without them; its attachments go.
 * @param redactFor chooses how for the thread a mail is in: where it may be about them, by more than their full name
 * @returns how many originals were replaced
 */
export async function sweepMails(
  groupId: GroupId,
  redactFor: (threadId: string | null) => (text: string) => string,
): Promise<number> {
  let replaced = 0;
  for (let after = ""; ;) {
    const mails = await read()
      .select({ id: incomingMails.id, blobId: incomingMails.blobId, threadId: incomingMails.threadId })
      .from(incomingMails)
      .where(and(eq(incomingMails.groupId, groupId), gt(incomingMails.id, after)))
      .orderBy(asc(incomingMails.id))
      .limit(batch);
    const last = mails.at(-1);
    if (!last) return replaced;
    for (const mail of mails) replaced += await sweepMail(groupId, mail, redactFor(mail.threadId));
    after = last.id;
  }
}

async function sweepMail(groupId: GroupId, mail: Mail, redact: (text: string) => string): Promise<number> {
  const raw = await openBlob(read(), groupId, mail.blobId);
  const { from, subject, fullText, html, attachments } = await readMailApart(raw);
  const said = [
    raw.toString("utf8"),
    subject,
    fullText,
    html ?? "",
    ...attachments.map(({ filename }) => filename ?? ""),
  ];
  if (said.every((text) => redact(text) === text)) return 0;
  const header = [
    `From: ${redact(from?.address ?? "")}`,
    `Subject: ${redact(subject).replace(/\s+/g, " ")}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
  ];
  const anew = sealBlob(
    groupId,
    Buffer.from(`${header.join("\r\n")}\r\n\r\n${redact(fullText)}\r\n`, "utf8"),
  );
  await transact(async (tx) => {
    const blobId = await keepBlob(tx, anew);
    // The key by which the same mail is known again is a hash that could be reckoned from it.
    await tx.update(incomingMails).set({ blobId, intakeKey: newId() }).where(eq(incomingMails.id, mail.id));
    await dropBlobs(tx, [mail.blobId]);
  });
  return 1;
}

/** Removes stored originals that no mail refers to any more. */
export async function dropBlobs(tx: Tx, blobIds: readonly string[]): Promise<void> {
  if (blobIds.length === 0) return;
  const used = tx
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(eq(incomingMails.blobId, blobs.id));
  await tx.delete(blobs).where(and(inArray(blobs.id, [...blobIds]), notExists(used)));
}
