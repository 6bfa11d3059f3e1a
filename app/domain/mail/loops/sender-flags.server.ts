import { and, count, desc, eq, gt, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { read, transact, type Database, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { incomingMails, senderFlags } from "~/db/schema/index.server";

const hour = 3_600_000;
/** No person writes so many mails to one group within an hour; two machines that answer each other do. */
export const mostAnHour = 30;

/** Somebody who sends more than a person does. */
export type SenderFlag = { id: string; email: string; mails: number; raisedAt: Date };

const standing = (groupId: GroupId) => and(eq(senderFlags.groupId, groupId), isNull(senderFlags.liftedAt));

/** Raises the flag where this mail is one too many of its sender's within the hour, in the transaction that files it. */
export async function watchSender(tx: Tx, groupId: GroupId, email: string, at: Date): Promise<void> {
  const [sent] = await tx
    .select({ mails: count() })
    .from(incomingMails)
    .where(
      and(
        eq(incomingMails.groupId, groupId),
        eq(incomingMails.fromEmail, email),
        gt(incomingMails.receivedAt, new Date(at.getTime() - hour)),
      ),
    );
  const mails = sent?.mails ?? 0;
  if (mails <= mostAnHour || (await isFlagged(tx, groupId, email))) return;
  const id = newId();
  await tx.insert(senderFlags).values({ id, groupId, email, mails, raisedAt: at });
  await record(
    tx,
    { kind: "system" },
    { action: "sender.flagged", subject: { kind: "sender-flag", id }, organisationId: groupId },
  );
}

/** True while nothing may go to this address by itself. */
export async function isFlagged(db: Database, groupId: GroupId, email: string): Promise<boolean> {
  const [flag] = await db
    .select({ id: senderFlags.id })
    .from(senderFlags)
    .where(and(standing(groupId), eq(senderFlags.email, email)));
  return flag !== undefined;
}

/** The flags that stand in the group, the latest first. */
export function flaggedSenders(actor: GroupActor): Promise<SenderFlag[]> {
  return read()
    .select({
      id: senderFlags.id,
      email: senderFlags.email,
      mails: senderFlags.mails,
      raisedAt: senderFlags.raisedAt,
    })
    .from(senderFlags)
    .where(standing(actor.groupId))
    .orderBy(desc(senderFlags.raisedAt));
}

/** A person lifts the flag: what we send by itself goes there again. Done twice, it is done once. @throws 404 */
export async function liftFlag(actor: GroupActor, flagId: string): Promise<void> {
  await transact(async (tx) => {
    const own = and(eq(senderFlags.id, flagId), eq(senderFlags.groupId, actor.groupId));
    const [flag] = await tx.select({ liftedAt: senderFlags.liftedAt }).from(senderFlags).where(own);
    if (!flag) notFound();
    if (flag.liftedAt) return;
    await tx.update(senderFlags).set({ liftedAt: new Date(), liftedBy: actor.userId }).where(own);
    await record(tx, actor, {
      action: "sender.flag-lifted",
      subject: { kind: "sender-flag", id: flagId },
      organisationId: actor.groupId,
    });
  });
}
