import type { GroupId } from "../ids.server";
import { bytewise, day, index, instant, table, text, uniqueIndex } from "../columns.server";
import { candidates } from "./candidates.server";

/**
 * Somebody who stands by a candidate before the municipality, in one of three roles that are kept apart, with the
 * document that says so. The document itself lies where it says, not here.
 */
export const helpers = table(
  "helpers",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    role: text({ enum: ["assistant", "attorney", "representative"] }).notNull(),
    name: text().notNull(),
    phone: text(),
    /** What the document is, and how far it reaches. */
    document: text().notNull(),
    signedBy: text().notNull(),
    signedOn: day().notNull(),
    keptWhere: text().notNull(),
    /** Its last day; null: none is set. */
    validTo: day(),
    createdBy: bytewise().notNull(),
    createdAt: instant().notNull(),
    /** Ended before its last day. */
    endedAt: instant(),
    endedBy: bytewise(),
    requestId: bytewise(),
  },
  (t) => [
    index("helpers_candidate").on(t.groupId, t.candidateId, t.id),
    uniqueIndex("helpers_request").on(t.groupId, t.requestId),
  ],
);
