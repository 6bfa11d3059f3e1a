import { metaOf } from "./envelope.server";
import type { AttachmentMeta } from "./mail.server";
import { TooDeep } from "./mime/leaves.server";
import { parseMime } from "./mime/parse.server";

/** One attachment with its bytes. */
export type Attachment = { meta: AttachmentMeta; content: Uint8Array };

/** The attachments of a raw mail with their bytes, in the order of `ReadMail.attachments`; none of an unreadable one. */
export async function readAttachments(raw: Uint8Array): Promise<Attachment[]> {
  try {
    return parseMime(raw).attachments.map((part) => ({ meta: metaOf(part), content: part.content }));
  } catch (error) {
    if (error instanceof TooDeep) return [];
    throw error;
  }
}
