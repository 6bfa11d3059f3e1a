import { and, asc, eq, inArray, or } from "drizzle-orm";
import { openBlob } from "~/app/domain/mail/blob.server";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { messages } from "~/db/schema/index.server";
import { readAttachmentsApart } from "~/emails/reading/apart/read-apart.server";
import type { ZipEntry } from "./zip.server";

/** A message of a conversation, as its subject is given it. */
export type HandedMessage = { at: Date; from: string | null; subject: string | null; text: string };

/**
 * The messages that are somebody's or about them.
 * @param of whole threads that are about them, and threads where only what `names` them is
 */
export async function messagesAbout(
  groupId: GroupId,
  of: { threadIds: string[]; nearThreadIds: string[]; names: (text: string) => boolean },
  blackOut: (text: string) => string,
): Promise<HandedMessage[]> {
  const rows = await read()
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.groupId, groupId),
        or(inArray(messages.threadId, of.threadIds), inArray(messages.threadId, of.nearThreadIds)),
      ),
    )
    .orderBy(asc(messages.id));
  const whole = new Set(of.threadIds);
  return rows
    .filter(({ threadId, text, subject }) => whole.has(threadId) || of.names(`${subject ?? ""} ${text}`))
    .map(({ at, fromName, subject, text }) => ({
      at,
      from: fromName && blackOut(fromName),
      subject: subject && blackOut(subject),
      text: blackOut(text),
    }));
}

/** The originals of mails that they wrote, or that are all about them, with their files. */
export async function filesAbout(
  groupId: GroupId,
  mails: readonly { id: string; blobId: string }[],
): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (const [nth, { blobId }] of mails.entries()) {
    const name = `mail-${nth + 1}`;
    const raw = await openBlob(read(), groupId, blobId);
    entries.push({ path: `mails/${name}.eml`, content: raw });
    for (const [index, { meta, content }] of (await readAttachmentsApart(raw)).entries()) {
      const safe = (meta.filename ?? "fil").replace(/[^\p{L}\p{N}._ -]/gu, "_").slice(-80);
      entries.push({ path: `filer/${name}-${index + 1}-${safe}`, content: Buffer.from(content) });
    }
  }
  return entries;
}
