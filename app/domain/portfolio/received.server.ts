import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { builtOnce, transact } from "~/db/client.server";
import { portfolios, users } from "~/db/schema/index.server";
import type { Portfolio } from "./portfolio.server";

/** What a member was given of another's, and has not said that they have seen. */
export type Received = Portfolio & {
  id: string;
  from: string;
  by: string;
  word: string | null;
  givenAt: Date;
};

const giver = alias(users, "giver");

const unseen = builtOnce((db) =>
  db
    .select({
      id: portfolios.id,
      from: users.name,
      by: giver.name,
      word: portfolios.word,
      givenAt: portfolios.givenAt,
      firms: portfolios.firms,
      candidates: portfolios.candidates,
      followUps: portfolios.followUps,
      enquiries: portfolios.enquiries,
      handovers: portfolios.handovers,
    })
    .from(portfolios)
    .innerJoin(users, eq(users.id, portfolios.fromUserId))
    .innerJoin(giver, eq(giver.id, portfolios.givenBy))
    .where(
      and(
        eq(portfolios.groupId, sql.placeholder("groupId")),
        eq(portfolios.toUserId, sql.placeholder("userId")),
        isNull(portfolios.seenAt),
      ),
    )
    .orderBy(desc(portfolios.id))
    .limit(3)
    .prepare(),
);

/** The latest of what was given to a member and not seen yet. */
export function receivedBy({ groupId, userId }: GroupActor): Promise<Received[]> {
  return unseen().execute({ groupId, userId });
}

/** "Jeg har set det", or that taken back. @throws 404 for what was given to another */
export async function seePortfolio(actor: GroupActor, id: string, undo = false): Promise<void> {
  await transact(async (tx) => {
    const [row] = await tx
      .update(portfolios)
      .set({ seenAt: undo ? null : new Date() })
      .where(
        and(
          eq(portfolios.id, id),
          eq(portfolios.groupId, actor.groupId),
          eq(portfolios.toUserId, actor.userId),
        ),
      )
      .returning({ id: portfolios.id });
    if (!row) notFound();
  });
}
