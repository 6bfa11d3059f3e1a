import { sql } from "drizzle-orm";
import type { GroupId } from "../ids.server";
import { bytewise, index, instant, int, table, text, uniqueIndex } from "../columns.server";

/** Why mail to an address does not arrive, as far as the report says; the pages have the words. */
export const troubleReasons = [
  "unknown-user",
  "unknown-domain",
  "moved",
  "mailbox-full",
  "inactive",
  "blocked",
  "spam",
  "greylisted",
  "too-large",
  "unreachable",
  "unknown",
] as const;

/** Mail to an address does not arrive, for a while or at all. In force until somebody says it works again. */
export const addressTroubles = table(
  "address_troubles",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    email: bytewise().notNull(),
    /** A dead address gets no more mail; one whose fault passes still does. */
    state: text({ enum: ["passing", "dead"] }).notNull(),
    reason: text({ enum: troubleReasons }).notNull(),
    /** The latest mail that did not arrive. */
    mailId: bytewise().notNull(),
    since: instant().notNull(),
    lastAt: instant().notNull(),
    failures: int().notNull(),
    clearedAt: instant(),
    /** Null where an answer from the address showed that it works. */
    clearedBy: bytewise(),
  },
  (t) => [
    uniqueIndex("address_troubles_standing")
      .on(t.groupId, t.email)
      .where(sql`${t.clearedAt} is null`),
  ],
);

/** Words in a firm's mail that seem to ask for no more mail: mail to the address rests until a person has decided. */
export const optOutHints = table(
  "opt_out_hints",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    email: bytewise().notNull(),
    enquiryId: bytewise().notNull(),
    messageId: bytewise().notNull().unique(),
    /** The sentence it rests on. */
    words: text().notNull(),
    notedAt: instant().notNull(),
    decision: text({ enum: ["confirmed", "dismissed"] }),
    decidedAt: instant(),
    decidedBy: bytewise(),
  },
  (t) => [
    index("opt_out_hints_email").on(t.groupId, t.email),
    index("opt_out_hints_enquiry").on(t.enquiryId),
  ],
);

/** Somebody who sends so much that a machine must be at it: nothing goes there by itself until a person lifts it. */
export const senderFlags = table(
  "sender_flags",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    email: bytewise().notNull(),
    /** Mails within the hour when it was raised. */
    mails: int().notNull(),
    raisedAt: instant().notNull(),
    liftedAt: instant(),
    liftedBy: bytewise(),
  },
  (t) => [
    uniqueIndex("sender_flags_standing")
      .on(t.groupId, t.email)
      .where(sql`${t.liftedAt} is null`),
  ],
);
