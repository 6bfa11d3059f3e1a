import type { UnitId } from "../ids.server";
import { bytes, bytewise, day, index, instant, int, table, text, uniqueIndex } from "../columns.server";
import { organisations } from "./organisations.server";
import { users } from "./people.server";

/** A unit says yes to what it receives and as what, before it reads its first case. */
export const unitAgreements = table(
  "unit_agreements",
  {
    id: bytewise().primaryKey(),
    unitId: bytewise()
      .$type<UnitId>()
      .notNull()
      .references(() => organisations.id),
    textVersion: text().notNull(),
    /** Null: somebody at the unit's mailbox, without an account. */
    acceptedBy: bytewise(),
    acceptedByName: text().notNull(),
    acceptedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("unit_agreements_one").on(t.unitId, t.textVersion)],
);

/** A letter that the product writes by itself to a unit: one for each kind and day, whoever looks. */
export const unitLetters = table(
  "unit_letters",
  {
    id: bytewise().primaryKey(),
    unitId: bytewise()
      .$type<UnitId>()
      .notNull()
      .references(() => organisations.id),
    kind: text({ enum: ["waiting", "outcomes"] }).notNull(),
    /** The day in Copenhagen that begins its week or month. */
    day: day().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex("unit_letters_one").on(t.unitId, t.kind, t.day)],
);

/** A person's second factor (TOTP, RFC 6238). Of no force until a first code has confirmed it. */
export const secondFactors = table("second_factors", {
  id: bytewise().primaryKey(),
  userId: bytewise()
    .notNull()
    .unique()
    .references(() => users.id),
  /** The secret, sealed with the key ring for this row. */
  secret: bytes().notNull(),
  /** The time step of the last code that was taken: it and those before it are never taken again. */
  lastStep: int().notNull().default(0),
  createdAt: instant().notNull(),
  confirmedAt: instant(),
});

/** A code for the day the phone is lost: used once. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    id: bytewise().primaryKey(),
    userId: bytewise()
      .notNull()
      .references(() => users.id),
    /** HMAC of the code under the platform's key. */
    codeHash: bytewise().notNull(),
    usedAt: instant(),
  },
  (t) => [index("recovery_codes_user").on(t.userId)],
);
