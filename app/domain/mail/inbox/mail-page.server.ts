import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { threads, users } from "~/db/schema/index.server";
import { readMailApart } from "~/emails/reading/apart/read-apart.server";
import type { MailKind } from "~/emails/reading/mail.server";
import { openBlob } from "../blob.server";
import type { IncomingRow } from "../intake/file-message.server";
import { addressesConcerned } from "../intake/own-mail-place.server";
import { failedOnce } from "../intake/filing-failed";
import { firmChoices, type FirmChoice } from "./begin-thread.server";
import { filesIn, remoteImagesIn, type MailFile } from "./mail-files.server";
import { ownMail } from "./own-mail.server";
import { threadChoices, type ThreadChoice } from "./thread-choices.server";

/** An incoming mail as its page shows it. */
export type MailPage = {
  id: string;
  state: "stored" | "filed" | "inbox" | "unreadable" | "set-aside";
  kind: MailKind;
  fromName: string | null;
  fromEmail: string | null;
  subject: string | null;
  receivedAt: Date;
  text: string;
  quoted: string;
  /** Not read, or not filed: it can be tried again. */
  mayReadAgain: boolean;
  /** Another mail came before it under the same Message-ID. */
  sameIdAs: string | null;
  /** What could not be read, as it came: the first lines of the original. */
  raw: string | null;
  files: MailFile[];
  /** How many pictures from the net its HTML names; null without HTML that can be shown. */
  remoteImages: number | null;
  /** Where a filed mail is. */
  thread: { enquiryId: string | null; handoverId: string | null } | null;
  choices: ThreadChoice[];
  /** The choice that the sender's address alone speaks for: one tap puts the mail there. */
  suggested: ThreadChoice | null;
  /** The firms that it can begin a conversation with. */
  firms: FirmChoice[];
  /** The member from whose own mailbox it came. */
  passedOnBy: string | null;
  /** It was sent to that conversation, by somebody whom nobody knows there. */
  isApart: boolean;
  /** What the receiving server found out about the sender. */
  checks: IncomingRow["checks"];
};

const rawShown = 20_000;

/** A mail that came in, read anew from its original. @throws 404 for another group's */
export async function mailPage(actor: GroupActor, mailId: string): Promise<MailPage> {
  const row = await ownMail(read(), actor.groupId, mailId);
  const original = await openBlob(read(), row.groupId, row.blobId);
  const mail = await readMailApart(original);
  const [thread] = row.threadId
    ? await read()
        .select({ enquiryId: threads.enquiryId, handoverId: threads.handoverId })
        .from(threads)
        .where(and(eq(threads.id, row.threadId), eq(threads.groupId, actor.groupId)))
    : [];
  const isHome = row.state === "filed";
  const about = row.passedOnBy ? (addressesConcerned(mail)[0] ?? null) : (row.fromEmail ?? row.envelopeFrom);
  const [choices, firms, [member]] = await Promise.all([
    isHome ? [] : threadChoices(actor, about),
    isHome ? [] : firmChoices(actor, about),
    row.passedOnBy
      ? read().select({ name: users.name }).from(users).where(eq(users.id, row.passedOnBy))
      : Promise.resolve([]),
  ]);
  return {
    id: row.id,
    state: row.state,
    kind: mail.kind,
    fromName: row.fromName,
    fromEmail: row.fromEmail ?? row.envelopeFrom,
    subject: row.subject,
    receivedAt: row.receivedAt,
    text: mail.text,
    quoted: [mail.signature, mail.footer, mail.quoted].filter(Boolean).join("\n\n"),
    mayReadAgain: row.state === "unreadable" || (row.state === "inbox" && row.problem === failedOnce),
    sameIdAs: row.sameIdAs,
    raw: mail.kind === "unreadable" ? original.subarray(0, rawShown).toString("latin1") : null,
    files: await filesIn(original),
    remoteImages: remoteImagesIn(mail.html),
    thread: thread ?? null,
    choices,
    firms,
    passedOnBy: member?.name ?? null,
    isApart: row.state !== "filed" && row.foundBy !== null,
    checks: row.checks,
    suggested: choices.find(({ threadId }) => threadId === row.suggestedThreadId) ?? null,
  };
}
