import type { GroupId } from "../ids.server";
import { bytewise, day, index, instant, int, table, text, uniqueIndex } from "../columns.server";
import { candidates } from "./candidates.server";
import { firms } from "./firms.server";
import { organisations } from "./organisations.server";
import { users } from "./people.server";

/**
 * A firm or a candidate nobody has been in touch with for as long as the group has set: shown on "I dag" until
 * somebody is, puts it off or sets it aside. One for each silence; it never comes back without a new contact.
 */
export const quietNotices = table(
  "quiet_notices",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: ["firm", "candidate"] }).notNull(),
    firmId: bytewise().references(() => firms.id),
    candidateId: bytewise().references(() => candidates.id),
    /** When the group was in touch last. */
    quietSince: instant().notNull(),
    /** Whose it is: the candidate's volunteer, or whoever has the firm. Null: nobody is left who has it. */
    userId: bytewise().references(() => users.id),
    noticedAt: instant().notNull(),
    /** Shown from this day on: put off with "spørg igen om ...". */
    fromDay: day().notNull(),
    closedAt: instant(),
    /** Who set it aside; null where it was overtaken by what happened. */
    closedBy: bytewise(),
  },
  (t) => [
    index("quiet_notices_mine").on(t.groupId, t.userId, t.closedAt, t.kind, t.quietSince),
    index("quiet_notices_all").on(t.groupId, t.closedAt, t.kind, t.quietSince),
    uniqueIndex("quiet_notices_firm").on(t.firmId, t.quietSince),
    uniqueIndex("quiet_notices_candidate").on(t.candidateId, t.quietSince),
  ],
);

/** A firm that was given to a volunteer. It is theirs until somebody else in the group speaks with the firm later. */
export const firmKeepers = table(
  "firm_keepers",
  {
    firmId: bytewise()
      .primaryKey()
      .references(() => firms.id),
    groupId: bytewise().$type<GroupId>().notNull(),
    userId: bytewise()
      .notNull()
      .references(() => users.id),
    givenAt: instant().notNull(),
    givenBy: bytewise().notNull(),
  },
  (t) => [index("firm_keepers_user").on(t.groupId, t.userId)],
);

/** A letter that the product writes by itself to a member: one for each person, kind and day, whoever looks. */
export const letters = table(
  "letters",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    userId: bytewise()
      .notNull()
      .references(() => users.id),
    kind: text({ enum: ["reminder", "monday"] }).notNull(),
    /** The day in Copenhagen that it is for. */
    day: day().notNull(),
    /** Null: there was nothing to write. */
    mailId: bytewise(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("letters_one").on(t.groupId, t.userId, t.kind, t.day)],
);

/** What one volunteer had, given to another by a coordinator: how much of each kind, and a word. */
export const portfolios = table(
  "portfolios",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    fromUserId: bytewise()
      .notNull()
      .references(() => users.id),
    toUserId: bytewise()
      .notNull()
      .references(() => users.id),
    givenBy: bytewise()
      .notNull()
      .references(() => users.id),
    givenAt: instant().notNull(),
    word: text(),
    firms: int().notNull(),
    candidates: int().notNull(),
    followUps: int().notNull(),
    enquiries: int().notNull(),
    handovers: int().notNull(),
    /** When the receiver had seen it. */
    seenAt: instant(),
    requestId: bytewise(),
  },
  (t) => [
    index("portfolios_receiver").on(t.groupId, t.toUserId, t.seenAt),
    uniqueIndex("portfolios_request").on(t.groupId, t.requestId, t.toUserId),
  ],
);
