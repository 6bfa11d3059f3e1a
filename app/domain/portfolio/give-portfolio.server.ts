import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { note, requestId } from "~/app/domain/forms/fields.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  candidates,
  enquiries,
  firmKeepers,
  followUps,
  handovers,
  memberships,
  portfolios,
  quietNotices,
  users,
} from "~/db/schema/index.server";
import {
  candidatesOf,
  followUpsOf,
  handoversOf,
  openEnquiriesOf,
  portfolioKinds,
  portfolioOf,
  type Portfolio,
  type PortfolioKind,
} from "./portfolio.server";
import { firmsOf } from "./firms-of.server";
import { holderAt } from "./former-members.server";
import { refuseNames } from "./refuse-names.server";

const receiver = z.uuid().optional();

/** Who gets each kind of what somebody has; `everything` is for the kinds without one of their own. */
export const receiversSchema = z.object({
  everything: receiver,
  firms: receiver,
  candidates: receiver,
  followUps: receiver,
  enquiries: receiver,
  handovers: receiver,
});
type Receivers = z.output<typeof receiversSchema>;

const word = note(1000).optional();

/** The same confirmed, with a word to the receiver of each kind. */
export const portfolioForm = receiversSchema.extend({
  firmsWord: word,
  candidatesWord: word,
  followUpsWord: word,
  enquiriesWord: word,
  handoversWord: word,
  requestId: requestId(),
});

/** A word goes by mail, and names no candidate. */
export type PortfolioGift = z.output<typeof portfolioForm>;

/** So many rows are written by one statement. */
const BATCH = 200;

/** Who gets a kind. @throws Refused("choose") at the kind where nobody is chosen */
function receiverOf(gift: Receivers, kind: PortfolioKind): string {
  const to = gift[kind] ?? gift.everything;
  if (!to) throw new Refused("choose", "everything");
  return to;
}

/** What is said to a receiver, with whichever kind it was written. */
function wordsTo(gift: PortfolioGift, userId: string): string | null {
  const said = portfolioKinds.flatMap((kind) =>
    (gift[kind] ?? gift.everything) === userId ? (gift[`${kind}Word`]?.trim() ?? "") : "",
  );
  return said.filter(Boolean).join("\n\n") || null;
}

async function giveFirms(tx: Tx, actor: GroupActor, from: string, to: string, at: Date): Promise<number> {
  const ids = await firmsOf(actor.groupId, from, tx);
  for (let n = 0; n < ids.length; n += BATCH) {
    const some = ids.slice(n, n + BATCH);
    const given = { groupId: actor.groupId, userId: to, givenAt: at, givenBy: actor.userId };
    await tx
      .insert(firmKeepers)
      .values(some.map((firmId) => ({ firmId, ...given })))
      .onConflictDoUpdate({
        target: firmKeepers.firmId,
        set: { userId: to, givenAt: at, givenBy: actor.userId },
      });
    await tx
      .update(quietNotices)
      .set({ userId: to })
      .where(and(inArray(quietNotices.firmId, some), isNull(quietNotices.closedAt)));
  }
  return ids.length;
}

/** Gives one kind of it. @returns how many */
async function give(
  tx: Tx,
  actor: GroupActor,
  kind: PortfolioKind,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<number> {
  const { groupId } = actor;
  switch (kind) {
    case "firms":
      return giveFirms(tx, actor, from, to, at);
    case "candidates": {
      const given = await tx
        .update(candidates)
        .set({ responsibleId: to, version: sql`${candidates.version} + 1` })
        .where(candidatesOf(groupId, from))
        .returning({ id: candidates.id });
      for (let n = 0; n < given.length; n += BATCH) {
        const some = given.slice(n, n + BATCH).map(({ id }) => id);
        await tx
          .update(quietNotices)
          .set({ userId: to })
          .where(and(inArray(quietNotices.candidateId, some), isNull(quietNotices.closedAt)));
      }
      return given.length;
    }
    case "followUps":
      return (
        await tx
          .update(followUps)
          .set({ assignedTo: to, version: sql`${followUps.version} + 1` })
          .where(followUpsOf(groupId, from))
          .returning({ id: followUps.id })
      ).length;
    case "enquiries":
      return (
        await tx
          .update(enquiries)
          .set({ volunteerId: to, version: sql`${enquiries.version} + 1` })
          .where(openEnquiriesOf(groupId, from))
          .returning({ id: enquiries.id })
      ).length;
    case "handovers":
      return (
        await tx
          .update(handovers)
          .set({ keptBy: to, version: sql`${handovers.version} + 1` })
          .where(handoversOf(groupId, from))
          .returning({ id: handovers.id })
      ).length;
  }
}

async function givenBefore(tx: Tx, actor: GroupActor, request: string): Promise<boolean> {
  const rows = await tx
    .select({ id: portfolios.id })
    .from(portfolios)
    .where(and(eq(portfolios.groupId, actor.groupId), eq(portfolios.requestId, request)))
    .limit(1);
  return rows.length > 0;
}

/** The members who are to receive it. @throws Refused("choose") for somebody who is none, or who is giving it up */
async function readersOf(tx: Tx, actor: GroupActor, from: string, ids: string[]) {
  const members = await tx
    .select({ userId: users.id, email: users.email, name: users.name, locale: users.locale })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, actor.groupId), isNull(memberships.endedAt)));
  return ids.map((id) => {
    const member = members.find(({ userId }) => userId === id && userId !== from);
    if (!member) throw new Refused("choose", "everything");
    return member;
  });
}

/**
 * Gives all that a member has, or one whose place has ended, to others of the group, in one transaction: whatever is theirs at that moment, so
 * that nothing is left behind. Forms that others have open on any of it are told of the change. The receivers are
 * told by mail and on "I dag". The same request twice is one.
 * @throws 404 for a member that is not the group's; Refused("choose") where nobody gets a kind that there is, and
 *   for a receiver who is no other member; Refused("nameInWord") at the word for a candidate's name
 */
export async function givePortfolio(
  actor: GroupActor,
  membershipId: string,
  gift: PortfolioGift,
): Promise<void> {
  const said = portfolioKinds.map((kind) => [`${kind}Word`, gift[`${kind}Word`]?.trim() ?? ""] as const);
  await refuseNames(actor.groupId, Object.fromEntries(said));
  await transact(async (tx) => {
    const { userId: from } = await holderAt(actor, membershipId, tx);
    if (await givenBefore(tx, actor, gift.requestId)) return;
    const chosen = portfolioKinds.flatMap((kind) => gift[kind] ?? gift.everything ?? []);
    const readers = await readersOf(tx, actor, from, [...new Set(chosen)]);
    const at = new Date();
    const shares = new Map<string, Portfolio>();
    for (const kind of portfolioKinds) {
      const to = gift[kind] ?? gift.everything;
      // Where nobody is chosen there must be nothing to give.
      const many = to ? await give(tx, actor, kind, { from, to, at }) : await stillHas(tx, actor, kind, from);
      if (many === 0) continue;
      const share = shares.get(receiverOf(gift, kind)) ?? noPortfolio();
      share[kind] = many;
      shares.set(receiverOf(gift, kind), share);
    }
    for (const reader of readers) {
      const share = shares.get(reader.userId);
      if (!share) continue;
      const id = newId();
      await tx.insert(portfolios).values({
        ...{ id, groupId: actor.groupId, fromUserId: from, toUserId: reader.userId },
        ...{ givenBy: actor.userId, givenAt: at, word: wordsTo(gift, reader.userId) },
        ...{ ...share, requestId: gift.requestId },
      });
      await queueMail(tx, {
        organisationId: actor.groupId,
        template: "portfolio-given",
        locale: reader.locale,
        to: { email: reader.email, name: reader.name },
        about: { userId: reader.userId, portfolioId: id },
      });
      await record(tx, actor, {
        action: "portfolio.given",
        subject: { kind: "membership", id: membershipId },
        organisationId: actor.groupId,
        details: { from, to: reader.userId, ...share },
      });
    }
  });
}

function noPortfolio(): Portfolio {
  return { firms: 0, candidates: 0, followUps: 0, enquiries: 0, handovers: 0 };
}

async function stillHas(tx: Tx, actor: GroupActor, kind: PortfolioKind, from: string): Promise<number> {
  return (await portfolioOf(actor.groupId, from, tx))[kind];
}
