import type { Attachment } from "../attachments.server";
import { keyOfBytes } from "../intake-key.server";
import type { ReadMail } from "../mail.server";
import { unreadable } from "../unreadable.server";
import { doJob, type JobName, type Jobs } from "./jobs.server";
import { inThread, NotRead } from "./reader.server";

/** Larger mails, in bytes, are read beside the process: reading takes up to 100 ms a megabyte. */
const largeFrom = 256 * 1024;

/** How long a large mail may take, in ms: many times what the slowest does, on a machine with much else to do. */
const limitFor = (raw: Uint8Array) => 20_000 + (raw.byteLength / (1024 * 1024)) * 1000;

type Options = { limitMs?: number };

async function orElse<Name extends JobName>(
  job: { name: Name; raw: Uint8Array; detail: string },
  { limitMs = limitFor(job.raw) }: Options,
  otherwise: () => Jobs[Name],
): Promise<Jobs[Name]> {
  if (job.raw.byteLength < largeFrom) return doJob(job);
  try {
    return await inThread(job, limitMs);
  } catch (error) {
    if (error instanceof NotRead) return otherwise();
    throw error;
  }
}

/** `readMail` that holds up nothing else; a mail that takes too long is unreadable: kept, and shown raw. */
export function readMailApart(raw: Uint8Array, options: Options = {}): Promise<ReadMail> {
  return orElse({ name: "read", raw, detail: "" }, options, () => unreadable("too-slow"));
}

/** `readAttachments` that holds up nothing else; none of a mail that takes too long. */
export function readAttachmentsApart(raw: Uint8Array, options: Options = {}): Promise<Attachment[]> {
  return orElse({ name: "attachments", raw, detail: "" }, options, () => []);
}

/** `intakeKey` that holds up nothing else; a mail that takes too long counts by its bytes. */
export function intakeKeyApart(raw: Buffer, mailbox: string, options: Options = {}): Promise<string> {
  return orElse({ name: "key", raw, detail: mailbox }, options, () => keyOfBytes(raw, mailbox));
}
