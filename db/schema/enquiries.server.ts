import type { GroupId } from "../ids.server";
import { bool, bytewise, day, index, instant, int, json, table, text, uniqueIndex } from "../columns.server";
import { candidates, consents } from "./candidates.server";
import { firmContacts, firms } from "./firms.server";
import { organisations } from "./organisations.server";
import { users } from "./people.server";

/** A question to a firm ("kan I tage to i februar?"). Names no candidate. */
export const enquiries = table(
  "enquiries",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    firmId: bytewise()
      .notNull()
      .references(() => firms.id),
    firmContactId: bytewise()
      .notNull()
      .references(() => firmContacts.id),
    volunteerId: bytewise()
      .notNull()
      .references(() => users.id),
    locale: text({ enum: ["da", "en"] }).notNull(),
    /** Who wrote first: we through the product, the firm, or a member from their own mailbox. */
    openedBy: text({ enum: ["us", "firm", "own-mail"] })
      .notNull()
      .default("us"),
    /** Where the enquiry stands; each change of it has its row in enquiry_steps. */
    state: text({ enum: ["sent", "answered", "ended"] }).notNull(),
    /** Since when the firm waits for our answer; null while it does not. */
    waitingSince: instant(),
    sentAt: instant().notNull(),
    /** When an out-of-office reply came, and the day they are back where it said one. */
    awayNotedAt: instant(),
    awayUntil: day(),
    /** When the one reminder was queued. */
    remindedAt: instant(),
    endedAt: instant(),
    endedReason: text({ enum: ["not-now", "no", "never-write", "agreed", "no-answer", "withdrawn"] }),
    version: int().notNull().default(1),
    requestId: bytewise(),
  },
  (t) => [
    index("enquiries_waiting").on(t.groupId, t.waitingSince),
    index("enquiries_own").on(t.groupId, t.volunteerId, t.waitingSince),
    index("enquiries_list").on(t.groupId, t.sentAt, t.id),
    index("enquiries_firm").on(t.groupId, t.firmId, t.sentAt),
    uniqueIndex("enquiries_request").on(t.groupId, t.requestId),
  ],
);

/** Each step of an enquiry: who, when, what. */
export const enquirySteps = table(
  "enquiry_steps",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    enquiryId: bytewise()
      .notNull()
      .references(() => enquiries.id),
    kind: text({
      enum: [
        "sent",
        "firm-wrote",
        "answered",
        "answer-changed",
        "meaning-set",
        "replied",
        "called",
        "reminded",
        "colleague-asked",
        "introduced",
        "link-renewed",
        "late-answer",
        "ended",
        "reopened",
      ],
    }).notNull(),
    at: instant().notNull(),
    /** Null where the firm or the product itself took the step. */
    byUserId: bytewise(),
    details: json().$type<Record<string, string>>(),
    /** The enquiry's firm, where the step stands in the firm's timeline by itself: repeated to page it by index. */
    firmId: bytewise(),
  },
  (t) => [
    index("enquiry_steps_enquiry").on(t.enquiryId, t.id),
    index("enquiry_steps_firm").on(t.groupId, t.firmId, t.at, t.id),
  ],
);

/** What a firm answered, by link, mail or telephone. A changed answer is a new row. */
export const firmAnswers = table(
  "firm_answers",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    enquiryId: bytewise()
      .notNull()
      .references(() => enquiries.id),
    via: text({ enum: ["link", "mail", "call"] }).notNull(),
    /** Null until a person has said what a mail means. */
    meaning: text({ enum: ["talk", "call-me", "not-now", "no"] }),
    meaningSetBy: bytewise(),
    meaningSetAt: instant(),
    answeredByName: text(),
    people: int(),
    work: text(),
    fromWhen: text(),
    callWhen: text(),
    callNumber: text(),
    askAgainMonths: int(),
    words: text(),
    messageId: bytewise(),
    answeredAt: instant().notNull(),
    /** True for an answer that came after the enquiry ended: shown, changes nothing by itself. */
    late: bool().notNull().default(false),
    requestId: bytewise(),
    /** The enquiry's firm, unless a mail tells the answer: repeated, so that the firm's timeline pages by index. */
    firmId: bytewise(),
  },
  (t) => [
    index("firm_answers_enquiry").on(t.enquiryId, t.id),
    index("firm_answers_firm").on(t.groupId, t.firmId, t.answeredAt, t.id),
    uniqueIndex("firm_answers_request").on(t.groupId, t.requestId),
  ],
);

/** One candidate added to an enquiry. */
export const introductions = table(
  "introductions",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise()
      .$type<GroupId>()
      .notNull()
      .references(() => organisations.id),
    enquiryId: bytewise()
      .notNull()
      .references(() => enquiries.id),
    firmId: bytewise()
      .notNull()
      .references(() => firms.id),
    candidateId: bytewise()
      .notNull()
      .references(() => candidates.id),
    /** What the firm may see: nothing yet, the coarse profile, or name and phone. */
    shares: text({ enum: ["nothing", "profile", "identity"] }).notNull(),
    /** The coarse profile as it was when it was shown. */
    profileText: text(),
    profileConsentId: bytewise().references(() => consents.id),
    identityConsentId: bytewise().references(() => consents.id),
    meetingAt: instant(),
    meetingPlace: text(),
    /** Who comes along. */
    meetingCompanion: text(),
    proposedBy: bytewise()
      .notNull()
      .references(() => users.id),
    proposedAt: instant().notNull(),
    endedAt: instant(),
    endedReason: text({
      enum: ["started", "firm-declined", "candidate-declined", "consent-withdrawn", "other"],
    }),
    version: int().notNull().default(1),
    requestId: bytewise(),
  },
  (t) => [
    uniqueIndex("introductions_one").on(t.enquiryId, t.candidateId),
    index("introductions_candidate").on(t.groupId, t.candidateId),
    uniqueIndex("introductions_request").on(t.groupId, t.requestId, t.candidateId),
  ],
);

/** Each step of an introduction. */
export const introductionSteps = table(
  "introduction_steps",
  {
    id: bytewise().primaryKey(),
    groupId: bytewise().$type<GroupId>().notNull(),
    introductionId: bytewise()
      .notNull()
      .references(() => introductions.id),
    kind: text({
      enum: [
        "proposed",
        "profile-shared",
        "identity-shared",
        "sharing-stopped",
        "meeting-set",
        "met",
        "ended",
      ],
    }).notNull(),
    at: instant().notNull(),
    byUserId: bytewise(),
    details: json().$type<Record<string, string>>(),
    /** Those of the introduction, repeated so that both timelines page by index. */
    firmId: bytewise(),
    candidateId: bytewise(),
  },
  (t) => [
    index("introduction_steps_introduction").on(t.introductionId, t.id),
    index("introduction_steps_firm").on(t.groupId, t.firmId, t.at, t.id),
    index("introduction_steps_candidate").on(t.groupId, t.candidateId, t.at, t.id),
  ],
);

/** A day on which a firm that said "not this time" may be asked again. */
export const askAgain = table(
  "ask_again",
  {
    enquiryId: bytewise()
      .primaryKey()
      .references(() => enquiries.id),
    groupId: bytewise().$type<GroupId>().notNull(),
    firmId: bytewise().notNull(),
    onDay: day().notNull(),
  },
  (t) => [index("ask_again_day").on(t.groupId, t.onDay)],
);
