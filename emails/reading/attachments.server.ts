import { metaOf } from "./envelope.server";
import type { AttachmentMeta } from "./mail.server";
import { parseMime } from "./mime/parse.server";

/** One attachment with its bytes. */
export type Attachment = { meta: AttachmentMeta; content: Uint8Array };

/** The attachments of a raw mail with their bytes, in the order of `ReadMail.attachments`. */
export function readAttachments(raw: Uint8Array): Promise<Attachment[]> {
  const { attachments } = parseMime(raw);
  return Promise.resolve(attachments.map((part) => ({ meta: metaOf(part), content: part.content })));
}
