import type { GroupId, UnitId } from "../ids.server";
import {
  bytes,
  bytewise,
  day,
  index,
  instant,
  int,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.server";
import { candidates, consents } from "./candidates.server";
import { enquiries, introductions } from "./enquiries.server";
import { firms } from "./firms.server";
import { organisations } from "./organisations.server";
import { users } from "./people.server";

/** A person, and normally a firm's offer, sent on to a receiving unit. */
export const handovers = table(
  "handovers",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    /** Null: the unit has not joined and gets paper. */
    unitId: bytewise()
      .$type<UnitId>()
      .references(() => organisations.id),
    /** The unit's name as it stood when sent. */
    receiverName: text().notNull(),
    municipalityCode: text().notNull(),
    caseworkerName: text(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    firmId: bytewise().references(() => firms.id),
    enquiryId: bytewise().references(() => enquiries.id),
    introductionId: bytewise().references(() => introductions.id),
    consentId: bytewise()
      .notNull()
      .references(() => consents.id),
    /** The step asked for: praktik, løntilskud, ordinary work, IGU, a talk. */
    step: text({ enum: ["placement", "wage-subsidy", "ordinary", "igu", "talk"] }).notNull(),
    /** What was sent, field by field: JSON sealed with the key ring; null once closed by a withdrawal. */
    snapshot: bytes(),
    /** Which version of what was sent this is, and when it was sent where it is not the first. */
    packetNumber: int().notNull().default(1),
    packetSentAt: instant(),
    /** Who at the unit has the case: a member of its staff, or a caseworker without an account by name. */
    assignedTo: bytewise(),
    assignedName: text(),
    state: text({ enum: ["sent", "asked", "going-on", "not-now", "closed"] }).notNull(),
    /** Set while the group must do something (a question, an unread answer). */
    wantsGroupSince: instant(),
    /** Set while the unit must do something. */
    wantsUnitSince: instant(),
    sentBy: bytewise()
      .notNull()
      .references(() => users.id),
    sentAt: instant().notNull(),
    /** The volunteer who has the case now, where it was given to another than the one who sent it. */
    keptBy: bytewise().references(() => users.id),
    closedAt: instant(),
    closedReason: text({ enum: ["consent-withdrawn", "withdrawn-by-group", "finished", "unit-left"] }),
    version: int().notNull().default(1),
    requestId: bytewise(),
  },
  (t) => [
    index("handovers_group").on(t.groupId, t.sentAt, t.id),
    index("handovers_unit").on(t.unitId, t.sentAt, t.id),
    index("handovers_candidate").on(t.groupId, t.candidateId),
    uniqueIndex("handovers_request").on(t.groupId, t.requestId),
  ],
);

/** What was sent before the present version: sealed like it, and emptied with it. */
export const handoverPackets = table(
  "handover_packets",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    handoverId: bytewise()
      .notNull()
      .references(() => handovers.id),
    number: int().notNull(),
    /** Sealed for this row; null once closed by a withdrawal. */
    snapshot: bytes(),
    consentId: bytewise().notNull(),
    sentAt: instant().notNull(),
    /** Of the form that sent the version after it. */
    requestId: bytewise(),
  },
  (t) => [
    uniqueIndex("handover_packets_one").on(t.handoverId, t.number),
    uniqueIndex("handover_packets_request").on(t.groupId, t.requestId),
  ],
);

/** Who has a case open at its unit, for a few minutes: two who read the same case see each other. */
export const casePresences = table(
  "case_presences",
  {
    handoverId: bytewise()
      .notNull()
      .references(() => handovers.id),
    /** The account's id; for one who came by link, a hash of the name they gave. */
    reader: bytewise().notNull(),
    name: text().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.handoverId, t.reader] }), index("case_presences_age").on(t.seenAt)],
);

/** Each step of a handover. */
export const handoverSteps = table(
  "handover_steps",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    handoverId: bytewise()
      .notNull()
      .references(() => handovers.id),
    kind: text({
      enum: ["sent", "printed", "opened", "answered", "question", "reply", "outcome", "closed"],
    }).notNull(),
    at: instant().notNull(),
    byUserId: bytewise(),
    /** Who the opener of a shared mailbox said they are. */
    byName: text(),
    details: json().$type<Record<string, string>>(),
    /** Those of the handover, repeated so that both timelines page by index. */
    firmId: bytewise(),
    candidateId: bytewise(),
  },
  (t) => [
    index("handover_steps_handover").on(t.handoverId, t.id),
    index("handover_steps_firm").on(t.groupId, t.firmId, t.at, t.id),
    index("handover_steps_candidate").on(t.groupId, t.candidateId, t.at, t.id),
  ],
);

/** The unit's answer. Never a decision in the legal sense. */
export const unitAnswers = table(
  "unit_answers",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    handoverId: bytewise()
      .notNull()
      .references(() => handovers.id),
    answer: text({ enum: ["going-on", "missing", "not-now"] }).notNull(),
    /** Why, for the unit alone: sealed words of its own, never the group's to read; null once our copy is closed. */
    ownReason: bytes(),
    answeredByUserId: bytewise(),
    answeredByName: text().notNull(),
    /** The volunteer who wrote down what a unit outside the platform said. */
    recordedBy: bytewise(),
    answeredAt: instant().notNull(),
    requestId: bytewise(),
  },
  (t) => [
    index("unit_answers_handover").on(t.handoverId, t.id),
    uniqueIndex("unit_answers_request").on(t.groupId, t.requestId),
  ],
);

/** What came of it, told by the unit: shown to the group only under a consent of its own, and never with reasons. */
export const outcomes = table(
  "outcomes",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    handoverId: bytewise()
      .notNull()
      .references(() => handovers.id),
    kind: text({ enum: ["received", "continuing", "started", "job", "stopped"] }).notNull(),
    /** Of a placement that has started: where, and its first and last day as far as they are known. */
    firmName: text(),
    startsOn: day(),
    endsOn: day(),
    at: instant().notNull(),
    toldByUserId: bytewise(),
    toldByName: text().notNull(),
    recordedBy: bytewise(),
    requestId: bytewise(),
  },
  (t) => [
    index("outcomes_handover").on(t.handoverId, t.id),
    uniqueIndex("outcomes_request").on(t.groupId, t.requestId),
  ],
);
