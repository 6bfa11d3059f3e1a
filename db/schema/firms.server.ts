import { sql } from "drizzle-orm";
import type { GroupId } from "../ids.server";
import { bytewise, day, index, instant, int, json, table, text, uniqueIndex } from "../columns.server";
import { areas, organisations } from "./organisations.server";
import { users } from "./people.server";

/** An employer as one group knows it: one workplace is one row. Only the name is required. */
export const firms = table(
  "firms",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    /** Folded name and town, for substring search. */
    search: bytewise().notNull(),
    sortKey: bytewise().notNull(),
    address: text(),
    postcode: text(),
    town: text(),
    municipalityCode: text(),
    areaId: bytewise().references(() => areas.id),
    cvr: text(),
    pNumber: text(),
    industryCode: text(),
    industryVersion: text({ enum: ["DB07", "DB25"] }),
    employees: int(),
    phone: text(),
    website: text(),
    note: text(),
    /** The latest logged contact, kept by the contact log for lists. */
    lastContactAt: instant(),
    /** Since when this firm gets no reminders, and who stopped them. */
    noRemindersSince: instant(),
    noRemindersBy: bytewise(),
    createdBy: bytewise()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    version: int().notNull().default(1),
    requestId: bytewise(),
    deletedAt: instant(),
    deletedBy: bytewise(),
  },
  (t) => [
    index("firms_list")
      .on(t.groupId, t.sortKey, t.id)
      .where(sql`${t.deletedAt} is null`),
    index("firms_cvr").on(t.groupId, t.cvr),
    uniqueIndex("firms_request").on(t.groupId, t.requestId),
  ],
);

/** A named person at a firm. */
export const firmContacts = table(
  "firm_contacts",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    firmId: bytewise()
      .notNull()
      .references(() => firms.id),
    name: text().notNull(),
    search: bytewise().notNull(),
    title: text(),
    email: bytewise(),
    phone: text(),
    /** Where the address comes from, in words the first mail can use: "du gav mig dit kort på messen". */
    source: text(),
    createdBy: bytewise()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    version: int().notNull().default(1),
    requestId: bytewise(),
    deletedAt: instant(),
  },
  (t) => [
    index("firm_contacts_firm").on(t.firmId),
    index("firm_contacts_email").on(t.groupId, t.email),
    uniqueIndex("firm_contacts_request").on(t.groupId, t.requestId),
  ],
);

/**
 * A no that binds: one address, one workplace, or the whole firm. Lifted only at the firm's own request.
 * "Ikke denne gang" is no row here: it ends the enquiry.
 */
export const refusals = table(
  "refusals",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    scope: text({ enum: ["address", "workplace", "firm"] }).notNull(),
    email: bytewise(),
    firmId: bytewise().references(() => firms.id),
    /** With scope firm and a CVR number every workplace of the firm is bound. */
    cvr: text(),
    words: text(),
    via: text({ enum: ["link", "mail", "call", "visit", "other"] }).notNull(),
    notedBy: bytewise(),
    notedAt: instant().notNull(),
    liftedAt: instant(),
    liftedBy: bytewise(),
    /** Who at the firm asked to be contacted again, and when. */
    liftedRequestedBy: text(),
    liftedRequestedOn: day(),
  },
  (t) => [
    index("refusals_email").on(t.groupId, t.email),
    index("refusals_firm").on(t.groupId, t.firmId),
    index("refusals_cvr").on(t.groupId, t.cvr),
  ],
);

/** One row of a spreadsheet: what was read, and what is wrong with it. */
export type ImportRow = {
  line: number;
  raw: string[];
  draft: Record<string, string>;
  problems: string[];
};

/** Firms pasted or uploaded from a spreadsheet: previewed, then taken in by the worker. */
export const firmImports = table("firm_imports", {
  id: bytewise().primaryKey(),
  groupId: bytewise().$type<GroupId>().notNull(),
  createdBy: bytewise()
    .notNull()
    .references(() => users.id),
  createdAt: instant().notNull(),
  state: text({ enum: ["preview", "running", "done"] }).notNull(),
  header: json().$type<string[]>().notNull(),
  rows: json().$type<ImportRow[]>().notNull(),
  total: int().notNull(),
  handled: int().notNull().default(0),
  added: int().notNull().default(0),
  startedAt: instant(),
  doneAt: instant(),
  version: int().notNull().default(1),
  requestId: bytewise().unique(),
});
