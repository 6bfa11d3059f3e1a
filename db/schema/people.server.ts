import { bool, bytes, bytewise, index, instant, int, table, text, uniqueIndex } from "../columns.server";

/** A person with an account: volunteer, member of staff or platform operator. */
export const users = table("users", {
  id: bytewise().primaryKey(),
  /** Lower-cased; one account an address. */
  email: bytewise().notNull().unique(),
  name: text().notNull(),
  phone: text(),
  locale: text({ enum: ["da", "en"] })
    .notNull()
    .default("da"),
  isOperator: bool().notNull().default(false),
  passwordHash: text(),
  version: int().notNull().default(1),
  createdAt: instant().notNull(),
});

/** A person's place in an organisation; ended, never deleted. */
export const memberships = table(
  "memberships",
  {
    id: bytewise().primaryKey(),
    userId: bytewise()
      .notNull()
      .references(() => users.id),
    organisationId: bytewise().notNull(),
    role: text({ enum: ["coordinator", "volunteer", "lead", "consultant"] }).notNull(),
    joinedAt: instant().notNull(),
    endedAt: instant(),
    endedBy: bytewise(),
    /** The hour on Copenhagen's clock at which they are reminded by mail of what is due; null is never. */
    remindHour: int(),
    /** The Monday letter, which coordinators get. */
    mondayLetter: bool().notNull().default(true),
  },
  (t) => [
    uniqueIndex("memberships_one").on(t.userId, t.organisationId),
    index("memberships_organisation").on(t.organisationId),
  ],
);

/** An invitation by mail: valid for seven days, re-sent or withdrawn. */
export const invitations = table(
  "invitations",
  {
    id: bytewise().primaryKey(),
    /** Null invites a platform operator. */
    organisationId: bytewise(),
    email: bytewise().notNull(),
    name: text().notNull(),
    role: text({ enum: ["coordinator", "volunteer", "lead", "consultant", "operator"] }).notNull(),
    locale: text({ enum: ["da", "en"] }).notNull(),
    invitedBy: bytewise(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: bytewise(),
    withdrawnAt: instant(),
    withdrawnBy: bytewise(),
    requestId: bytewise().unique(),
  },
  (t) => [index("invitations_organisation").on(t.organisationId)],
);

/** A signed-in browser. The id is the SHA-256 of the token in the cookie. */
export const sessions = table(
  "sessions",
  {
    id: bytewise().primaryKey(),
    userId: bytewise()
      .notNull()
      .references(() => users.id),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** The organisation the person works for in this browser. */
    organisationId: bytewise(),
    /** "Min egen telefon": stays signed in 90 days instead of 12 hours. */
    ownDevice: bool().notNull(),
    /** Coarse, for "mine enheder": "Chrome på Android". */
    device: text().notNull(),
    /** When this browser gave the second factor; null: not yet. */
    secondFactorAt: instant(),
  },
  (t) => [index("sessions_user").on(t.userId), index("sessions_expiry").on(t.expiresAt)],
);

/**
 * A secret link in a mail. The token is derived from the id and the key, so that a mail row needs no
 * secret; the table holds only its SHA-256.
 */
export const linkTokens = table(
  "link_tokens",
  {
    id: bytewise().primaryKey(),
    purpose: text({
      enum: [
        "sign-in",
        "invitation",
        "firm-answer",
        "handover",
        "opt-out",
        "no-reminders",
        "no-monday-letter",
        "calendar",
        "own-page",
        "own-data",
        "unit-inbox",
      ],
    }).notNull(),
    tokenHash: bytewise().notNull().unique(),
    /** What the link opens: user, invitation, enquiry, handover, firm contact, membership, candidate or unit. */
    subjectId: bytewise().notNull(),
    /** The address it was sent to; a new link goes nowhere else. */
    email: bytewise(),
    createdAt: instant().notNull(),
    /** Null: lives as long as what it opens says. */
    expiresAt: instant(),
    usedAt: instant(),
  },
  (t) => [index("link_tokens_subject").on(t.purpose, t.subjectId)],
);

/** Somebody at a unit who opened one case, or all of the unit's, by a mail's link, without an account. */
export const linkVisits = table("link_visits", {
  /** SHA-256 of the token in the cookie. */
  id: bytewise().primaryKey(),
  linkTokenId: bytewise()
    .notNull()
    .references(() => linkTokens.id),
  /** Who they said they are. */
  name: text().notNull(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
});

/** Counted attempts (sign-in, new links): points in a window, shared by all processes. */
export const attempts = table("attempts", {
  key: bytewise().primaryKey(),
  points: int().notNull(),
  resetAt: instant().notNull(),
});

/** What a person typed in a form after the session had run out: kept, sealed, until they are back in. */
export const typedForms = table("typed_forms", {
  /** SHA-256 of the token in the cookie. */
  id: bytewise().primaryKey(),
  /** The person whose session ran out, where known: nobody else gets it back. */
  userId: bytewise(),
  path: text().notNull(),
  sealed: bytes().notNull(),
  expiresAt: instant().notNull(),
});
