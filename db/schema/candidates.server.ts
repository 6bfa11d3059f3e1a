import { sql } from "drizzle-orm";
import type { GroupId, UnitId } from "../ids.server";
import { bool, bytewise, day, index, instant, int, json, table, text, uniqueIndex } from "../columns.server";
import { firms } from "./firms.server";
import { organisations } from "./organisations.server";
import { users } from "./people.server";

/** A refugee looking for work. There is no field for CPR number, health or nationality, and none may be added. */
export const candidates = table(
  "candidates",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    /** What the person is called. */
    calledName: text().notNull(),
    /** As on the residence card. */
    fullName: text(),
    search: bytewise().notNull(),
    sortKey: bytewise().notNull(),
    phone: text(),
    email: bytewise(),
    preferredChannel: text({ enum: ["call", "text", "mail", "in-person"] }),
    /** The language of the person's own page, as app/i18n/side names it; mails follow it as far as they can. */
    locale: text().notNull().default("da"),
    languages: text(),
    needsInterpreter: bool(),
    interpreterLanguage: text(),
    danishModule: text(),
    danishTest: text({ enum: ["PD1", "PD2", "PD3", "studieproeven"] }),
    /** "Som kommunen siger det": never assigned by a volunteer. */
    municipalStatus: text(),
    municipalStatusSaidBy: text(),
    municipalStatusSaidOn: day(),
    municipalityCode: text(),
    caseworkerName: text(),
    caseworkerPhone: text(),
    caseworkerEmail: text(),
    skills: text(),
    transport: text(),
    availability: text(),
    wishes: text(),
    motivation: text(),
    /** The exact text a firm sees without a name. */
    profileText: text(),
    /** Optional, for statistics only. */
    gender: text({ enum: ["woman", "man", "other"] }),
    birthYear: int(),
    responsibleId: bytewise()
      .notNull()
      .references(() => users.id),
    lastContactAt: instant(),
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
    index("candidates_list")
      .on(t.groupId, t.sortKey, t.id)
      .where(sql`${t.deletedAt} is null`),
    uniqueIndex("candidates_request").on(t.groupId, t.requestId),
  ],
);

/** A certificate with its expiry: truckkort, hygiejnebevis, kørekort B. */
export const certificates = table(
  "certificates",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    name: text().notNull(),
    expiresOn: day(),
  },
  (t) => [index("certificates_candidate").on(t.candidateId)],
);

/** Which firms a consent to a nameless profile covers; empty lists mean "all". */
export type KindOfFirm = { areaIds: string[]; industries: string[] };

/** One consent: one purpose, one recipient or kind of recipient. Withdrawn, never deleted. */
export const consents = table(
  "consents",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    purpose: text({
      enum: ["profile-to-kind", "identity-to-firm", "send-on", "unit-may-tell", "keep-data"],
    }).notNull(),
    kindOfFirm: json().$type<KindOfFirm>(),
    exceptFirmIds: json().$type<string[]>(),
    firmId: bytewise().references(() => firms.id),
    unitId: bytewise().$type<UnitId>(),
    /** A unit that has not joined is known by its municipality. */
    municipalityCode: text(),
    how: text({ enum: ["in-person", "paper", "call", "written", "own-page"] }).notNull(),
    /** Where it was said or signed. */
    place: text(),
    language: text().notNull(),
    /** Through whom it was interpreted; never a child. Null: no interpreter. */
    interpreter: text(),
    givenAt: instant().notNull(),
    wordingVersion: text().notNull(),
    /** The very words that were agreed to, with their language, where the person read them themselves. */
    wording: text(),
    wordingLanguage: text(),
    /** Null where the candidate gave it on their own page. */
    notedBy: bytewise().references(() => users.id),
    notedAt: instant().notNull(),
    withdrawnAt: instant(),
    /** Null, with a day, where the candidate took it back on their own page. */
    withdrawnNotedBy: bytewise(),
    requestId: bytewise(),
  },
  (t) => [
    index("consents_candidate").on(t.candidateId),
    uniqueIndex("consents_request").on(t.groupId, t.requestId),
  ],
);

/**
 * A candidate has said that a firm which they had excepted from seeing their profile may see it again. It
 * lifts what was said before it, not an exception that is noted afterwards.
 */
export const liftedExceptions = table(
  "lifted_exceptions",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    firmId: bytewise()
      .notNull()
      .references(() => firms.id),
    liftedAt: instant().notNull(),
    /** Null where the candidate did it on their own page. */
    notedBy: bytewise().references(() => users.id),
    requestId: bytewise(),
  },
  (t) => [
    index("lifted_exceptions_candidate").on(t.candidateId),
    uniqueIndex("lifted_exceptions_request").on(t.groupId, t.requestId),
  ],
);
