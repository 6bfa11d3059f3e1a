import { and, eq, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { findLink, makeLink } from "~/app/domain/links/link.server";
import { read, transact, type Database, type Tx } from "~/db/client.server";
import { linkTokens, memberships, organisations, users } from "~/db/schema/index.server";
import { NO_REMINDERS } from "./letter-times";

/** Which letters a link stops. */
export type StopPurpose = "no-reminders" | "no-monday-letter";
const purposes: readonly StopPurpose[] = ["no-reminders", "no-monday-letter"];

/** The link in a member's letters that stops them: one for each place and kind, which never expires. @returns its id */
export async function ensureStopLink(tx: Tx, purpose: StopPurpose, membershipId: string): Promise<string> {
  const [known] = await tx
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(and(eq(linkTokens.purpose, purpose), eq(linkTokens.subjectId, membershipId)));
  return known?.id ?? makeLink(tx, { purpose, subjectId: membershipId });
}

async function findStop(token: string, db: Database) {
  for (const purpose of purposes) {
    const link = await findLink(purpose, token, db);
    if (!link) continue;
    const [place] = await db
      .select({
        membershipId: memberships.id,
        userId: memberships.userId,
        group: organisations.name,
        groupId: organisations.id,
        locale: users.locale,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.id, link.subjectId), isNull(memberships.endedAt)));
    return place ? { ...place, purpose } : null;
  }
  return null;
}

/** What the page of such a link says, or null for an unknown one. Changes nothing. */
export async function stopPage(
  token: string,
): Promise<{ group: string; purpose: StopPurpose; locale: "da" | "en" } | null> {
  const found = await findStop(token, read());
  return found && { group: found.group, purpose: found.purpose, locale: found.locale };
}

/** Stops the letters that the link is for. Twice is as good as once. @throws 404 for an unknown link */
export async function stopLetters(token: string): Promise<void> {
  await transact(async (tx) => {
    const found = (await findStop(token, tx)) ?? notFound();
    const to = found.purpose === "no-reminders" ? { remindHour: NO_REMINDERS } : { mondayLetter: false };
    await tx.update(memberships).set(to).where(eq(memberships.id, found.membershipId));
    await record(
      tx,
      { kind: "visitor" },
      {
        action: "letters.stopped",
        subject: { kind: "membership", id: found.membershipId },
        organisationId: found.groupId,
        details: { purpose: found.purpose },
      },
    );
  });
}
