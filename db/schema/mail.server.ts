import type { GroupId } from "../ids.server";
import {
  bool,
  bytes,
  bytewise,
  index,
  instant,
  int,
  json,
  table,
  text,
  uniqueIndex,
} from "../columns.server";
import { enquiries } from "./enquiries.server";
import { handovers } from "./handovers.server";

/** Raw bytes of mails (later attachments), sealed with AES-256-GCM. */
export const blobs = table(
  "blobs",
  {
    id: bytewise().primaryKey(),
    organisationId: bytewise().notNull(),
    /** Which key of the ring sealed it. */
    keyId: text().notNull(),
    /** HMAC of the content under the organisation's key: finds the same content again, tells nobody else. */
    keyedName: bytewise().notNull(),
    size: int().notNull(),
    sealed: bytes().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("blobs_name").on(t.organisationId, t.keyedName)],
);

/** A conversation about an enquiry (with the firm) or a handover (with the unit). Its id stands in the reply address. */
export const threads = table(
  "threads",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    kind: text({ enum: ["enquiry", "handover"] }).notNull(),
    enquiryId: bytewise().references(() => enquiries.id),
    handoverId: bytewise().references(() => handovers.id),
  },
  (t) => [
    uniqueIndex("threads_enquiry").on(t.enquiryId),
    uniqueIndex("threads_handover").on(t.handoverId),
    index("threads_group").on(t.groupId),
  ],
);

/** One message of a thread, whichever way it came. */
export const messages = table(
  "messages",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    threadId: bytewise()
      .notNull()
      .references(() => threads.id),
    direction: text({ enum: ["in", "out"] }).notNull(),
    via: text({ enum: ["mail", "link", "page"] }).notNull(),
    at: instant().notNull(),
    /** A member of the group or the unit; null for a firm. */
    writtenBy: bytewise(),
    fromName: text(),
    fromEmail: bytewise(),
    subject: text(),
    /** What they wrote, without the quoted history. */
    text: text().notNull(),
    quoted: text(),
    incomingMailId: bytewise(),
    /** Who wrote a mail that came in, as their address says; null for what did not come by mail. */
    sender: text({ enum: ["contact", "colleague", "other", "member", "unit"] }),
    requestId: bytewise(),
    /** The firm of an enquiry's thread, repeated so that the firm's timeline pages by index. */
    firmId: bytewise(),
  },
  (t) => [
    index("messages_thread").on(t.threadId, t.id),
    index("messages_firm").on(t.groupId, t.firmId, t.at, t.id),
    uniqueIndex("messages_request").on(t.groupId, t.requestId),
  ],
);

/** A mail that came in: its raw bytes are stored before anything reads it. */
export const incomingMails = table(
  "incoming_mails",
  {
    id: bytewise().primaryKey(),
    /** The group, decided by the envelope recipient. */
    groupId: bytewise().$type<GroupId>().notNull(),
    blobId: bytewise()
      .notNull()
      .references(() => blobs.id),
    envelopeFrom: bytewise(),
    envelopeTo: bytewise().notNull(),
    /** By which door it came: our own listener, or a mailbox that we look into. */
    door: text({ enum: ["smtp", "imap"] })
      .notNull()
      .default("smtp"),
    /** Mailbox, Message-ID and a hash of From, Date and decoded body: the same mail twice is one row. */
    intakeKey: bytewise().notNull().unique(),
    receivedAt: instant().notNull(),
    state: text({ enum: ["stored", "filed", "inbox", "unreadable", "set-aside"] }).notNull(),
    /** answer, auto-reply, delivery-failure ...: see emails/reading. */
    kind: text(),
    messageId: text(),
    fromName: text(),
    fromEmail: bytewise(),
    subject: text(),
    threadId: bytewise().references(() => threads.id),
    /** What led it to its thread. */
    foundBy: text({ enum: ["address", "references", "marker", "sender", "own-mail", "hand"] }),
    /** The thread that a person is asked about: nothing but the sender's address speaks for it. */
    suggestedThreadId: bytewise(),
    /** An earlier mail with the same Message-ID and another content. */
    sameIdAs: bytewise(),
    /** The member who passed it on or was the one to write it, from their own mailbox. */
    passedOnBy: bytewise(),
    /** What the receiving server that we trust found: SPF, DKIM, DMARC (RFC 8601). */
    checks: json().$type<{
      by: string;
      trusted: boolean;
      spf: string | null;
      dkim: string | null;
      dmarc: string | null;
    }>(),
    claimedAt: instant(),
    handledAt: instant(),
    handledBy: bytewise(),
    problem: text(),
  },
  (t) => [
    index("incoming_mails_sender").on(t.groupId, t.fromEmail, t.receivedAt),
    index("incoming_mails_message").on(t.groupId, t.messageId),
    index("incoming_mails_state").on(t.state, t.receivedAt),
    index("incoming_mails_inbox").on(t.groupId, t.state, t.receivedAt),
  ],
);

/** Which mail it is and about what: ids only, so that content is read, and re-checked, at the moment of sending. */
export type MailSubject = {
  userId?: string;
  invitationId?: string;
  linkTokenId?: string;
  firmId?: string;
  firmContactId?: string;
  enquiryId?: string;
  introductionId?: string;
  candidateId?: string;
  handoverId?: string;
  messageId?: string;
  answerId?: string;
  forwardingTestId?: string;
  portfolioId?: string;
  letterId?: string;
  unitId?: string;
};

/** An outgoing mail: a row in the transaction that causes it. */
export const outgoingMails = table(
  "outgoing_mails",
  {
    id: bytewise().primaryKey(),
    organisationId: bytewise(),
    template: text().notNull(),
    locale: text({ enum: ["da", "en"] }).notNull(),
    toEmail: bytewise().notNull(),
    toName: text(),
    about: json().$type<MailSubject>().notNull(),
    /** The same on every attempt, so that a mail sent twice is one mail to its reader. */
    messageIdHeader: bytewise().notNull().unique(),
    threadId: bytewise().references(() => threads.id),
    state: text({ enum: ["queued", "sending", "sent", "failed", "stopped"] }).notNull(),
    attempts: int().notNull().default(0),
    nextAttemptAt: instant().notNull(),
    claimedUntil: instant(),
    /** Why it was stopped or failed, in a code the page turns into words. */
    problem: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    /** "Jeg har set det": who set aside that it did not get through, and when. */
    seenAt: instant(),
    seenBy: bytewise(),
    /** Who had it sent again last, and when. */
    retriedAt: instant(),
    retriedBy: bytewise(),
  },
  (t) => [
    index("outgoing_mails_due").on(t.state, t.nextAttemptAt),
    index("outgoing_mails_organisation").on(t.organisationId, t.createdAt),
    index("outgoing_mails_thread").on(t.threadId, t.id),
  ],
);

/** A test of a group's forwarding rule: a mail to their own address, which their rule should send back to us. */
export const forwardingTests = table(
  "forwarding_tests",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    /** The group's ordinary address, which forwards to us. */
    email: bytewise().notNull(),
    startedBy: bytewise().notNull(),
    startedAt: instant().notNull(),
    cameBackAt: instant(),
    requestId: bytewise(),
  },
  (t) => [
    index("forwarding_tests_group").on(t.groupId, t.startedAt),
    uniqueIndex("forwarding_tests_request").on(t.groupId, t.requestId),
  ],
);

/** A group's own mailbox that we look into over IMAP, where it cannot forward. */
export const mailboxes = table(
  "mailboxes",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull().unique(),
    /** The address people write to. */
    email: bytewise().notNull(),
    host: text().notNull(),
    port: int().notNull(),
    /** TLS from the first byte, or STARTTLS before anything is said. */
    security: text({ enum: ["tls", "starttls"] }).notNull(),
    username: text().notNull(),
    signIn: text({ enum: ["password", "token"] }).notNull(),
    /** The password or access token, sealed and bound to this row's id. */
    sealedSecret: bytes().notNull(),
    folder: text().notNull(),
    /** Where mails go that are stored with us; nothing is deleted. */
    handledFolder: text().notNull(),
    state: text({ enum: ["new", "working", "trouble", "off"] }).notNull(),
    /** Why it does not work, in a code the page turns into words. */
    problem: text(),
    /** Do mails to name+tag@ arrive there? Null until tried. */
    takesPlus: bool(),
    /** The server's validity of UIDs, and the last UID up to which all mail is stored with us and put by. */
    uidValidity: text(),
    lastUid: text(),
    connectedAt: instant(),
    lastMailAt: instant(),
    claimedBy: bytewise(),
    claimedUntil: instant(),
    changedBy: bytewise().notNull(),
    changedAt: instant().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [index("mailboxes_state").on(t.state)],
);
