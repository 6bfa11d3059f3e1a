import { sql } from "drizzle-orm";
import type { GroupId } from "../ids.server";
import {
  bool,
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

/**
 * How far an organisation's audit rows are sealed: the number and the seal of the latest. It lies beside the rows, so
 * that a cut end is found; what lies outside the database finds it where both were cut.
 */
export const auditChains = table("audit_chains", {
  /** The organisation's id, or "platform". */
  chain: bytewise().primaryKey(),
  length: int().notNull(),
  head: bytewise().notNull(),
  sealedAt: instant().notNull(),
});

/**
 * Somebody whose data are erased: ids alone. Also written outside the database, so that a restored backup is erased
 * again. Open until every step is done; the steps may run twice.
 */
export const erasures = table(
  "erasures",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    kind: text({ enum: ["candidate", "firm-contact"] }).notNull(),
    subjectId: bytewise().notNull(),
    /** What it rests on: asked for by the person, decided by the group, or nobody answered in time. */
    ground: text({ enum: ["asked", "decided", "silence", "restored"] }).notNull(),
    begunBy: bytewise(),
    begunAt: instant().notNull(),
    doneAt: instant(),
  },
  (t) => [
    uniqueIndex("erasures_one").on(t.kind, t.subjectId),
    index("erasures_open")
      .on(t.begunAt)
      .where(sql`${t.doneAt} is null`),
    index("erasures_group").on(t.groupId, t.begunAt),
  ],
);

/** What is left of those who were erased: how many, in which month, of what. Nobody can be told from it. */
export const erasedFigures = table(
  "erased_figures",
  {
    groupId: bytewise().$type<GroupId>().notNull(),
    /** `YYYY-MM` of what happened, not of the erasure. */
    month: bytewise().notNull(),
    kind: text({
      enum: ["contacts", "introductions", "started", "sent-on", "going-on", "jobs", "answers"],
    }).notNull(),
    count: int().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.month, t.kind] })],
);

/** A passage of a trust note that its subject does not get to read, decided note by note and with a reason. */
export const withheldPassages = table(
  "withheld_passages",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise().notNull(),
    contactId: bytewise().notNull(),
    /** The words, sealed and bound to this row. */
    passage: bytes().notNull(),
    /** Why (databeskyttelsesloven § 22), sealed and bound to this row. */
    reason: bytes().notNull(),
    decidedBy: bytewise().notNull(),
    decidedAt: instant().notNull(),
    endedAt: instant(),
    requestId: bytewise(),
  },
  (t) => [
    index("withheld_passages_candidate").on(t.groupId, t.candidateId),
    uniqueIndex("withheld_passages_request").on(t.groupId, t.requestId),
  ],
);

/** How long a group keeps one kind of data, where it has chosen another time than the product's own. */
export const retentionChoices = table(
  "retention_choices",
  {
    groupId: bytewise().$type<GroupId>().notNull(),
    kind: text().notNull(),
    days: int().notNull(),
    changedBy: bytewise().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.kind] })],
);

/** Something that will be deleted on a day, told thirty days before; a person may keep it. */
export const retentionNotices = table(
  "retention_notices",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    kind: text().notNull(),
    subjectId: bytewise().notNull(),
    noticedAt: instant().notNull(),
    /** The day it is deleted unless something happens. */
    onDay: day().notNull(),
    closedAt: instant(),
    outcome: text({ enum: ["kept", "active-again", "deleted"] }),
    closedBy: bytewise(),
  },
  (t) => [
    uniqueIndex("retention_notices_standing")
      .on(t.groupId, t.kind, t.subjectId)
      .where(sql`${t.closedAt} is null`),
    index("retention_notices_day").on(t.groupId, t.closedAt, t.onDay),
  ],
);

/** What a night's clearing did in one group, in numbers. */
export const retentionRuns = table(
  "retention_runs",
  {
    groupId: bytewise().$type<GroupId>().notNull(),
    onDay: day().notNull(),
    ranAt: instant().notNull(),
    /** How many of each kind were deleted, and how many were told of. */
    deleted: json().$type<Record<string, number>>().notNull(),
    noticed: json().$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.groupId, t.onDay] })],
);

/** A breach of personal data: what happened and what was done (GDPR article 33(5)). */
export const dataBreaches = table(
  "data_breaches",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    /** From here the 72 hours run. */
    knownAt: instant().notNull(),
    happened: text().notNull(),
    whose: text(),
    consequences: text(),
    measures: text(),
    /** Null until somebody has judged it. */
    risk: text({ enum: ["unlikely", "risk", "high"] }),
    reportedAt: instant(),
    /** Why later than 72 hours, or why not at all. */
    reportNote: text(),
    toldAt: instant(),
    closed: bool().notNull().default(false),
    writtenBy: bytewise().notNull(),
    writtenAt: instant().notNull(),
    version: int().notNull().default(1),
    requestId: bytewise(),
  },
  (t) => [
    index("data_breaches_group").on(t.groupId, t.knownAt),
    uniqueIndex("data_breaches_request").on(t.groupId, t.requestId),
  ],
);
