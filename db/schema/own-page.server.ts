import { sql } from "drizzle-orm";
import type { GroupId } from "../ids.server";
import { bytewise, day, index, instant, int, json, table, text, uniqueIndex } from "../columns.server";
import { candidates } from "./candidates.server";
import { firmContacts } from "./firms.server";
import { organisations } from "./organisations.server";
import { linkTokens } from "./people.server";

/** What a person asks the group to do with what it has about them (GDPR art. 15, 16, 17, 21). */
export const dataRequests = table(
  "data_requests",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    subjectKind: text({ enum: ["candidate", "firm-contact"] }).notNull(),
    candidateId: bytewise().references(() => candidates.id),
    firmContactId: bytewise().references(() => firmContacts.id),
    kind: text({ enum: ["access", "erasure", "correction", "objection"] }).notNull(),
    askedAt: instant().notNull(),
    /** "subject", or the id of the volunteer who noted it for them. */
    askedBy: bytewise().notNull(),
    /** One month after it was asked (GDPR art. 12(3)). */
    dueOn: day().notNull(),
    state: text({ enum: ["open", "done", "refused", "withdrawn"] }).notNull(),
    closedAt: instant(),
    /** "subject" or a user's id. */
    closedBy: bytewise(),
    closedNote: text(),
    version: int().notNull().default(1),
    requestId: bytewise(),
  },
  (t) => [
    index("data_requests_group").on(t.groupId, t.state, t.dueOn, t.id),
    index("data_requests_candidate").on(t.candidateId, t.kind),
    index("data_requests_firm_contact").on(t.firmContactId, t.kind),
    uniqueIndex("data_requests_request").on(t.groupId, t.requestId),
  ],
);

/** A link to a candidate's own page, and the one device that it was opened on. Ended, never deleted while its candidate is there. */
export const ownLinks = table(
  "own_links",
  {
    /** The id of its row in `link_tokens`, which the token is derived from. */
    id: bytewise()
      .primaryKey()
      .references(() => linkTokens.id),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    madeBy: bytewise().notNull(),
    madeAt: instant().notNull(),
    openedAt: instant(),
    /** SHA-256 of the secret in the cookie of the device that it was opened on. */
    deviceHash: bytewise().unique(),
    /** Which kind of device, in words: "Telefon, Safari". */
    device: text(),
    lastUsedAt: instant(),
    /** When another device last tried to open it, and which kind. */
    otherAt: instant(),
    otherDevice: text(),
    endedAt: instant(),
    endedBy: bytewise(),
  },
  (t) => [
    index("own_links_candidate").on(t.groupId, t.candidateId, t.id),
    uniqueIndex("own_links_one")
      .on(t.candidateId)
      .where(sql`${t.endedAt} is null`),
  ],
);

/** What a candidate has done on their own page, for the volunteers to see. */
export const ownActs = table(
  "own_acts",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    kind: text({
      enum: [
        "call-me",
        "proposed",
        "own-words",
        "consent-given",
        "consent-refused",
        "consent-withdrawn",
        "firm-excepted",
        "introduction-yes",
        "introduction-no",
        "data-asked",
      ],
    }).notNull(),
    at: instant().notNull(),
    /** What it is about, to compare by: a consent's thing, an introduction, a request, a firm. */
    about: bytewise(),
    /** Ids, codes, and for a refusal the proof: language and version of the words. */
    details: json().$type<Record<string, string>>(),
    /** What the person wrote with it. */
    text: text(),
    seenAt: instant(),
    seenBy: bytewise(),
    requestId: bytewise(),
  },
  (t) => [
    index("own_acts_candidate").on(t.groupId, t.candidateId, t.id),
    uniqueIndex("own_acts_request").on(t.groupId, t.requestId),
  ],
);

/** A fact that a candidate wants to be different: volunteers accept or decline it. Their own words need nobody's yes. */
export const candidateProposals = table(
  "candidate_proposals",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    field: text().notNull(),
    oldValue: text(),
    newValue: text(),
    state: text({ enum: ["open", "accepted", "declined", "replaced"] }).notNull(),
    madeAt: instant().notNull(),
    decidedAt: instant(),
    /** Null where nobody needed to decide. */
    decidedBy: bytewise(),
    requestId: bytewise(),
  },
  (t) => [
    index("candidate_proposals_candidate").on(t.groupId, t.candidateId, t.id),
    uniqueIndex("candidate_proposals_request").on(t.groupId, t.requestId),
  ],
);
