import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { followUps } from "~/db/schema/index.server";
import { assertMember } from "./add-follow-up.server";

type FollowUp = typeof followUps.$inferSelect;
type Change = Partial<Pick<FollowUp, "doneAt" | "doneBy" | "dueOn" | "assignedTo">>;

/** Changes one follow-up of the group, unless it says so already. @returns how it was before */
function change(
  actor: GroupActor,
  id: string,
  action: string,
  toward: (before: FollowUp) => Change | null,
): Promise<FollowUp> {
  return transact((tx) => changeIn(tx, actor, id, action, toward));
}

async function changeIn(
  tx: Tx,
  actor: GroupActor,
  id: string,
  action: string,
  toward: (before: FollowUp) => Change | null,
): Promise<FollowUp> {
  const [before] = await tx
    .select()
    .from(followUps)
    .where(and(eq(followUps.id, id), eq(followUps.groupId, actor.groupId), isNull(followUps.deletedAt)));
  if (!before) return notFound();
  const to = toward(before);
  if (!to) return before;
  if (to.assignedTo) await assertMember(tx, actor, to.assignedTo, "assignedTo");
  await tx
    .update(followUps)
    .set({ ...to, version: before.version + 1 })
    .where(eq(followUps.id, id));
  await record(tx, actor, {
    action,
    subject: { kind: "follow-up", id },
    organisationId: actor.groupId,
    ...(to.assignedTo && { details: { assignedTo: to.assignedTo } }),
  });
  return before;
}

const ticked =
  (actor: GroupActor, at: Date) =>
  ({ doneAt }: FollowUp): Change | null =>
    doneAt ? null : { doneAt: at, doneBy: actor.userId };

/** Ticks a follow-up off. Twice is as good as once. @throws 404 */
export async function finishFollowUp(actor: GroupActor, id: string): Promise<void> {
  await change(actor, id, "follow-up.done", ticked(actor, new Date()));
}

/** The same inside a transaction of the caller's. @param at when it was done */
export async function finishFollowUpIn(tx: Tx, actor: GroupActor, id: string, at: Date): Promise<void> {
  await changeIn(tx, actor, id, "follow-up.done", ticked(actor, at));
}

const opened = ({ doneAt }: FollowUp): Change | null => (doneAt ? { doneAt: null, doneBy: null } : null);
const movedTo =
  (dueOn: string) =>
  (was: FollowUp): Change | null =>
    was.dueOn === dueOn ? null : { dueOn };
const givenTo =
  (to: string) =>
  (was: FollowUp): Change | null =>
    was.assignedTo === to ? null : { assignedTo: to };

/** Takes the tick away again. @throws 404 */
export async function reopenFollowUp(actor: GroupActor, id: string): Promise<void> {
  await change(actor, id, "follow-up.reopened", opened);
}

/** Moves a follow-up to another day, `YYYY-MM-DD`. @returns the day it was on. @throws 404 */
export async function moveFollowUp(actor: GroupActor, id: string, dueOn: string): Promise<{ from: string }> {
  const before = await change(actor, id, "follow-up.moved", movedTo(dueOn));
  return { from: before.dueOn };
}

/**
 * Gives a follow-up to another member of the group.
 * @returns who had it
 * @throws Refused("choose") at `assignedTo` for somebody who is not in the group; 404
 */
export async function giveFollowUp(actor: GroupActor, id: string, to: string): Promise<{ from: string }> {
  const before = await change(actor, id, "follow-up.given", givenTo(to));
  return { from: before.assignedTo };
}

/**
 * Opens a follow-up again, moves it or gives it on, inside a transaction of the caller's.
 * @throws as the verbs above
 */
export async function changeFollowUpIn(
  tx: Tx,
  actor: GroupActor,
  id: string,
  { act, dueOn, to }: { act?: string | undefined; dueOn?: string | undefined; to?: string | undefined },
): Promise<void> {
  if (act === "open") await changeIn(tx, actor, id, "follow-up.reopened", opened);
  else if (to) await changeIn(tx, actor, id, "follow-up.given", givenTo(to));
  else if (dueOn) await changeIn(tx, actor, id, "follow-up.moved", movedTo(dueOn));
}
