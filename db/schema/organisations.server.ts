import { sql } from "drizzle-orm";
import type { GroupId, UnitId } from "../ids.server";
import { bool, bytewise, index, instant, int, json, table, text, uniqueIndex } from "../columns.server";
import { users } from "./people.server";

/** A volunteer group or a receiving unit. A contractor comes later as another kind. */
export const organisations = table(
  "organisations",
  {
    id: bytewise().primaryKey(),
    kind: text({ enum: ["group", "unit"] }).notNull(),
    name: text().notNull(),
    /** What the unit is called in words: "Jobcenter" unless the unit says otherwise. */
    label: text(),
    municipalityCode: text().notNull(),
    /** Local part of a group's own address at the mail domain. Unique over the platform. */
    mailName: text(),
    /** A unit's mailbox, perhaps shared by its staff. */
    email: text(),
    phone: text(),
    /** The association that answers for the data: the group's own or its parent. */
    controllerName: text(),
    controllerCvr: text(),
    controllerEmail: text(),
    /** The group's working day, in whole hours on Copenhagen's clock: our answer clock runs in it. */
    officeStart: int().notNull().default(8),
    officeEnd: int().notNull().default(16),
    /** Firms that have not answered get one reminder. */
    sendsReminders: bool().notNull().default(false),
    /** Days without contact after which a firm or a candidate shows up on "I dag"; 0 is never. */
    quietDays: int().notNull().default(60),
    /** A unit's staff give a second factor when they sign in, and nobody reads its cases by a mail's link alone. */
    needsSecondFactor: bool().notNull().default(false),
    /** A unit that has left the platform: it reads nothing any more, and our copies of what it was sent are gone. */
    leftAt: instant(),
    version: int().notNull().default(1),
    createdAt: instant().notNull(),
    requestId: bytewise().unique(),
  },
  (t) => [uniqueIndex("organisations_mail_name").on(t.mailName)],
);

/**
 * Names that groups' addresses had before: mail to them still reaches the group, and no other group may take them.
 * A group that takes its own back has it here no longer.
 */
export const formerMailNames = table("former_mail_names", {
  mailName: bytewise().primaryKey(),
  groupId: bytewise()
    .$type<GroupId>()
    .notNull()
    .references(() => organisations.id),
  leftAt: instant().notNull(),
});

/** Who accepted which version of an agreement for an organisation. */
export const agreements = table(
  "agreements",
  {
    id: bytewise().primaryKey(),
    organisationId: bytewise()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: ["data-processing"] }).notNull(),
    textVersion: text().notNull(),
    controllerName: text().notNull(),
    controllerCvr: text(),
    acceptedBy: bytewise()
      .notNull()
      .references(() => users.id),
    acceptedAt: instant().notNull(),
  },
  (t) => [index("agreements_organisation").on(t.organisationId, t.kind)],
);

/** A group and a unit that work together: proposed by one, accepted by the other. */
export const organisationLinks = table(
  "organisation_links",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    unitId: bytewise()
      .$type<UnitId>()
      .notNull()
      .references(() => organisations.id),
    proposedBy: bytewise()
      .notNull()
      .references(() => users.id),
    proposedByKind: text({ enum: ["group", "unit"] }).notNull(),
    proposedAt: instant().notNull(),
    acceptedBy: bytewise().references(() => users.id),
    acceptedAt: instant(),
    endedBy: bytewise().references(() => users.id),
    endedAt: instant(),
  },
  (t) => [index("links_group").on(t.groupId), index("links_unit").on(t.unitId)],
);

/** A part of the municipality as the group divides it: an industrial area, a town. */
export const areas = table(
  "areas",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    sortKey: bytewise().notNull(),
    version: int().notNull().default(1),
    removedAt: instant(),
  },
  (t) => [index("areas_group").on(t.groupId, t.sortKey)],
);

/** The group's own wording of a mail. Without a row the product's wording is used. */
export const mailTemplates = table(
  "mail_templates",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: ["enquiry"] }).notNull(),
    locale: text({ enum: ["da", "en"] }).notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    version: int().notNull().default(1),
    updatedBy: bytewise().references(() => users.id),
    updatedAt: instant().notNull(),
    /** Of the form that saved it last. */
    requestId: bytewise(),
  },
  (t) => [
    uniqueIndex("mail_templates_one").on(t.groupId, t.kind, t.locale),
    uniqueIndex("mail_templates_request").on(t.groupId, t.requestId),
  ],
);

/** Append-only: who did or read what. The details stand apart so that they can be erased. */
export const auditRows = table(
  "audit_rows",
  {
    id: bytewise().primaryKey(),
    at: instant().notNull(),
    /** The organisation whose data it concerns; null for the platform's own. */
    organisationId: bytewise(),
    actorUserId: bytewise(),
    actorOrganisationId: bytewise(),
    actorKind: text({
      enum: ["group", "unit", "firm", "candidate", "operator", "system", "visitor"],
    }).notNull(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: bytewise().notNull(),
    /** SHA-256 over salt and details; null where there were none. */
    detailsHash: text(),
    /** HMAC over all of the above, written with the row: one that anybody else put in has none. */
    mark: bytewise(),
    /** Its number in the organisation's chain, from 1, given by the sealer; null until then. */
    number: int(),
    /** HMAC over the seal before it, the number and the row. */
    seal: bytewise(),
  },
  (t) => [
    uniqueIndex("audit_chain").on(t.organisationId, t.number),
    index("audit_unsealed")
      .on(t.id)
      .where(sql`${t.number} is null`),
    index("audit_subject").on(t.subjectKind, t.subjectId, t.id),
    index("audit_organisation").on(t.organisationId, t.id),
  ],
);

/** What an audit row commits to; may be erased while the row stays. */
export const auditDetails = table("audit_details", {
  auditId: bytewise().primaryKey(),
  salt: text().notNull(),
  details: json().$type<Record<string, unknown>>().notNull(),
});

/** Signs of life of each part of the process. */
export const beats = table("beats", {
  name: text().primaryKey(),
  at: instant().notNull(),
  healthy: bool().notNull(),
});
