import { readAttachments, type Attachment } from "../attachments.server";
import { intakeKey } from "../intake-key.server";
import type { ReadMail } from "../mail.server";
import { readMail } from "../read-mail.server";

/** What is done with a raw mail, and what comes of it. */
export type Jobs = {
  read: ReadMail;
  attachments: Attachment[];
  /** `detail` is the mailbox */
  key: string;
};
export type JobName = keyof Jobs;
export type Job<Name extends JobName = JobName> = { name: Name; raw: Uint8Array; detail: string };

const work: { [Name in JobName]: (raw: Uint8Array, detail: string) => Promise<Jobs[Name]> } = {
  read: readMail,
  attachments: readAttachments,
  key: (raw, mailbox) => intakeKey(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), mailbox),
};

/** Does one job in the thread that calls. */
export function doJob<Name extends JobName>(job: Job<Name>): Promise<Jobs[Name]> {
  return work[job.name](job.raw, job.detail);
}
