import type { GroupId } from "../ids.server";
import {
  bytes,
  bytewise,
  day,
  index,
  instant,
  int,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from "../columns.server";
import { candidates } from "./candidates.server";
import { firmContacts, firms } from "./firms.server";
import { organisations } from "./organisations.server";
import { users } from "./people.server";

/** One logged contact: a visit, a call, a coffee. */
export const contacts = table(
  "contacts",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    kind: text({
      enum: ["visit", "call", "coffee", "text", "mail", "went-along", "day-on-the-floor", "other"],
    }).notNull(),
    at: instant().notNull(),
    /** Whether they were spoken with; a door that nobody opened is a contact too, and moves no "last spoke". */
    reached: text({ enum: ["talked", "nobody"] })
      .notNull()
      .default("talked"),
    writtenBy: bytewise()
      .notNull()
      .references(() => users.id),
    /** "Kun for gruppen", sealed with the key ring; stands in no search column and leaves the group never. */
    trustNote: bytes(),
    /** "Må deles". */
    shareableNote: text(),
    createdAt: instant().notNull(),
    version: int().notNull().default(1),
    requestId: bytewise(),
    deletedAt: instant(),
    deletedBy: bytewise(),
  },
  (t) => [
    index("contacts_list").on(t.groupId, t.deletedAt, t.at, t.id),
    index("contacts_writer").on(t.groupId, t.writtenBy, t.deletedAt, t.at, t.id),
    index("contacts_kind").on(t.groupId, t.kind, t.deletedAt, t.at, t.id),
    uniqueIndex("contacts_request").on(t.groupId, t.requestId),
  ],
);

/** With whom: any mix of people at firms, candidates, the jobcenter, the language school. */
export const contactParticipants = table(
  "contact_participants",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    contactId: bytewise()
      .notNull()
      .references(() => contacts.id),
    kind: text({ enum: ["firm", "candidate", "jobcenter", "language-school", "other"] }).notNull(),
    firmId: bytewise().references(() => firms.id),
    firmContactId: bytewise().references(() => firmContacts.id),
    candidateId: bytewise().references(() => candidates.id),
    /** A person outside the lists: the caseworker's or teacher's name. */
    name: text(),
    /** The contact's own time, repeated so that a timeline pages by index. */
    at: instant().notNull(),
  },
  (t) => [
    index("participants_contact").on(t.contactId),
    index("participants_firm").on(t.groupId, t.firmId, t.at, t.contactId),
    index("participants_candidate").on(t.groupId, t.candidateId, t.at, t.contactId),
  ],
);

/** The words of a shareable note, so that searching a million contacts is an index lookup. */
export const contactWords = table(
  "contact_words",
  {
    groupId: bytewise().$type<GroupId>().notNull(),
    word: bytewise().notNull(),
    at: instant().notNull(),
    contactId: bytewise()
      .notNull()
      .references(() => contacts.id),
  },
  (t) => [
    primaryKey({ columns: [t.groupId, t.word, t.at, t.contactId] }),
    index("contact_words_contact").on(t.contactId),
  ],
);

/** What a contact said before an edit, sealed. */
export const contactRevisions = table(
  "contact_revisions",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    contactId: bytewise()
      .notNull()
      .references(() => contacts.id),
    revisedBy: bytewise()
      .notNull()
      .references(() => users.id),
    revisedAt: instant().notNull(),
    /** JSON of the fields as they were, sealed with the key ring. */
    before: bytes().notNull(),
  },
  (t) => [index("contact_revisions_contact").on(t.contactId, t.id)],
);

/** A promise with a date and a person. */
export const followUps = table(
  "follow_ups",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    dueOn: day().notNull(),
    assignedTo: bytewise()
      .notNull()
      .references(() => users.id),
    text: text(),
    contactId: bytewise().references(() => contacts.id),
    firmId: bytewise().references(() => firms.id),
    candidateId: bytewise().references(() => candidates.id),
    enquiryId: bytewise(),
    createdBy: bytewise().notNull(),
    createdAt: instant().notNull(),
    doneAt: instant(),
    doneBy: bytewise(),
    version: int().notNull().default(1),
    requestId: bytewise(),
    deletedAt: instant(),
  },
  (t) => [
    index("follow_ups_due").on(t.groupId, t.assignedTo, t.doneAt, t.dueOn),
    index("follow_ups_contact").on(t.contactId),
    index("follow_ups_firm_due").on(t.groupId, t.firmId, t.doneAt, t.dueOn, t.id),
    index("follow_ups_candidate").on(t.groupId, t.candidateId),
    index("follow_ups_firm_done").on(t.groupId, t.firmId, t.doneAt, t.id),
    index("follow_ups_candidate_done").on(t.groupId, t.candidateId, t.doneAt, t.id),
    uniqueIndex("follow_ups_request").on(t.groupId, t.requestId),
  ],
);
