import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { readAttachmentsApart, readMailApart } from "~/emails/reading/apart/read-apart.server";
import type { Attachment } from "~/emails/reading/attachments.server";
import { fileOf, type FileKind } from "~/emails/showing/file-type.server";
import { canBeShown, safeHtml, type SafeHtml } from "~/emails/showing/safe-html.server";
import { originalMail } from "./original-mail.server";

/** An attachment as the mail's page lists it. */
export type MailFile = { index: number; name: string; kind: FileKind; size: number; isPicture: boolean };

const mostFiles = 100;
/** Larger pictures are downloads, like everything else. */
const largestPicture = 5 * 1024 * 1024;

function described({ meta, content }: Attachment) {
  const file = fileOf(content, meta.filename, meta.mimeType);
  return { ...file, image: content.byteLength <= largestPicture ? file.image : null };
}

/** What is attached to a mail, by its place in it. @param original the mail's bytes */
export async function filesIn(original: Uint8Array): Promise<MailFile[]> {
  return (await readAttachmentsApart(original)).slice(0, mostFiles).map((attachment, index) => {
    const { name, kind, image } = described(attachment);
    return { index, name, kind, size: attachment.content.byteLength, isPicture: image !== null };
  });
}

/**
 * One attachment, out of the sealed original. Its type is what its bytes say: the picture's own, or none that a
 * browser would open.
 * @throws 404 for another group's mail and for a place where there is none
 */
export async function mailFile(actor: GroupActor, mailId: string, index: number) {
  const attachment = (await readAttachmentsApart(await originalMail(actor, mailId))).slice(0, mostFiles)[
    index
  ];
  if (!attachment) return notFound();
  const { name, image } = described(attachment);
  return { name, image, content: attachment.content };
}

/** How many pictures from the net a mail's HTML names; null where it cannot be shown. */
export function remoteImagesIn(html: string | null): number | null {
  if (html === null || !canBeShown(html)) return null;
  return safeHtml(html, { pictureOf: () => null, remote: false }).remoteImages;
}

const bare = (contentId: string) => contentId.trim().replace(/^<|>$/g, "");

/**
 * The HTML of a mail, made safe to be shown in a frame of its own.
 * @param remote with pictures from the net
 * @throws 404 for another group's mail, and for one without HTML or with more than can be shown
 */
export async function mailHtml(actor: GroupActor, mailId: string, remote: boolean): Promise<SafeHtml> {
  const original = await originalMail(actor, mailId);
  const { html } = await readMailApart(original);
  if (html === null || !canBeShown(html)) return notFound();
  const pictures = new Map<string, string>();
  for (const attachment of await readAttachmentsApart(original)) {
    const { image } = described(attachment);
    const { contentId } = attachment.meta;
    if (!image || !contentId) continue;
    pictures.set(
      bare(contentId),
      `data:${image};base64,${Buffer.from(attachment.content).toString("base64")}`,
    );
  }
  return safeHtml(html, { pictureOf: (contentId) => pictures.get(bare(contentId)) ?? null, remote });
}
