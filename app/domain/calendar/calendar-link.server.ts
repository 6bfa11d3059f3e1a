import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { findLink, linkToken, makeLink, pageUrl } from "~/app/domain/links/link.server";
import { membershipIn } from "~/app/domain/people/membership-in.server";
import { read, transact, type Database, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { linkTokens, memberships, organisations, users } from "~/db/schema/index.server";

/** Whose calendar an address opens. */
export type CalendarOwner = { groupId: GroupId; userId: string; group: string; locale: "da" | "en" };

async function placeOf(db: Database, { userId, groupId }: GroupActor): Promise<string> {
  return (await membershipIn(db, groupId, userId)) ?? notFound();
}

/** The one link that opens a member's calendar, if there is one. */
const openLink = (membershipId: string) =>
  and(eq(linkTokens.purpose, "calendar"), eq(linkTokens.subjectId, membershipId), isNull(linkTokens.usedAt));

/** The secret address of one's own calendar, or null while there is none. */
export async function calendarAddress(actor: GroupActor): Promise<string | null> {
  const membershipId = await placeOf(read(), actor);
  const [link] = await read().select({ id: linkTokens.id }).from(linkTokens).where(openLink(membershipId));
  return link ? pageUrl(`/kalender/${linkToken(link.id)}/brobygger.ics`) : null;
}

async function end(tx: Tx, membershipId: string): Promise<void> {
  await tx.update(linkTokens).set({ usedAt: new Date() }).where(openLink(membershipId));
}

/** Makes the address, or a new one in the place of the old, which opens nothing from then on. */
export async function renewCalendar(actor: GroupActor): Promise<void> {
  await transact(async (tx) => {
    const membershipId = await placeOf(tx, actor);
    await end(tx, membershipId);
    await makeLink(tx, { purpose: "calendar", subjectId: membershipId });
    await record(tx, actor, {
      action: "calendar.renewed",
      subject: { kind: "membership", id: membershipId },
      organisationId: actor.groupId,
    });
  });
}

/** Closes the address. */
export async function endCalendar(actor: GroupActor): Promise<void> {
  await transact(async (tx) => {
    const membershipId = await placeOf(tx, actor);
    await end(tx, membershipId);
    await record(tx, actor, {
      action: "calendar.ended",
      subject: { kind: "membership", id: membershipId },
      organisationId: actor.groupId,
    });
  });
}

/** Whose calendar a secret opens: null for an unknown or closed one, and for somebody who has left. */
export async function calendarOwner(token: string): Promise<CalendarOwner | null> {
  const link = await findLink("calendar", token);
  if (!link || link.usedAt) return null;
  const [row] = await read()
    .select({
      groupId: memberships.organisationId,
      userId: memberships.userId,
      group: organisations.name,
      locale: users.locale,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.id, link.subjectId), isNull(memberships.endedAt)));
  return row ? { ...row, groupId: row.groupId as GroupId } : null;
}
