import PostalMime from "postal-mime";
import { metaOf } from "./envelope.server";
import type { AttachmentMeta } from "./mail.server";

/** One attachment with its bytes. */
export type Attachment = { meta: AttachmentMeta; content: Uint8Array };

/**
 * The attachments of a raw mail with their bytes, in the order of `ReadMail.attachments`; none where the mail
 * cannot be read.
 */
export async function readAttachments(raw: Uint8Array): Promise<Attachment[]> {
  let parsed;
  try {
    parsed = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 100 });
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
  return parsed.attachments.map((part) => ({
    meta: metaOf(part),
    content:
      typeof part.content === "string"
        ? new TextEncoder().encode(part.content)
        : new Uint8Array(part.content),
  }));
}
