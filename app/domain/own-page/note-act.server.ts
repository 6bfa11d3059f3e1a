import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { today } from "~/app/domain/rules/plain-date";
import { ownPageText } from "~/app/i18n/own-page";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidates, followUps, memberships, ownActs, users } from "~/db/schema/index.server";

type Kind = typeof ownActs.$inferInsert.kind;

/** What a candidate has done on their page. */
export type NewAct = {
  kind: Kind;
  about?: string;
  details?: Record<string, string>;
  /** What they wrote. */
  text?: string;
  requestId?: string;
};

/** Who takes it up: the volunteer who has the candidate, else a coordinator who has been there longest. */
async function whoTakesIt(tx: Tx, actor: CandidateActor) {
  const places = await tx
    .select({ userId: users.id, locale: users.locale, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, actor.groupId), isNull(memberships.endedAt)))
    .orderBy(memberships.id);
  const [candidate] = await tx
    .select({ responsibleId: candidates.responsibleId })
    .from(candidates)
    .where(eq(candidates.id, actor.candidateId));
  return (
    places.find(({ userId }) => userId === candidate?.responsibleId) ??
    places.find(({ role }) => role === "coordinator") ??
    null
  );
}

/** The promise to look at what came before, if it is not kept yet. */
async function openFollowUp(tx: Tx, actor: CandidateActor): Promise<string | null> {
  const [last] = await tx
    .select({ details: ownActs.details })
    .from(ownActs)
    .where(
      and(
        eq(ownActs.groupId, actor.groupId),
        eq(ownActs.candidateId, actor.candidateId),
        ne(ownActs.kind, "call-me"),
      ),
    )
    .orderBy(desc(ownActs.id))
    .limit(1);
  const id = last?.details?.followUpId;
  if (!id) return null;
  const [open] = await tx
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(eq(followUps.id, id), isNull(followUps.doneAt), isNull(followUps.deletedAt)));
  return open?.id ?? null;
}

/**
 * Writes down what a candidate did, in the transaction that does it, and promises a look at it today: one
 * promise for all that nobody has looked at, and one of its own for a wish to be called.
 * @returns the act's id, or null where this very post was noted before
 */
export async function noteAct(tx: Tx, actor: CandidateActor, act: NewAct): Promise<string | null> {
  if (act.requestId) {
    const [known] = await tx
      .select({ id: ownActs.id })
      .from(ownActs)
      .where(and(eq(ownActs.groupId, actor.groupId), eq(ownActs.requestId, act.requestId)));
    if (known) return null;
  }
  const { groupId, candidateId } = actor;
  const call = act.kind === "call-me";
  let followUpId = call ? null : await openFollowUp(tx, actor);
  const taker = followUpId ? null : await whoTakesIt(tx, actor);
  if (taker) {
    followUpId = newId();
    const t = ownPageText[taker.locale].promise;
    await tx.insert(followUps).values({
      id: followUpId,
      groupId,
      dueOn: today(),
      assignedTo: taker.userId,
      text: call ? t.call(act.text ?? "") : t.look,
      candidateId,
      createdBy: taker.userId,
      createdAt: new Date(),
    });
  }
  const id = newId();
  await tx.insert(ownActs).values({
    id,
    groupId,
    candidateId,
    kind: act.kind,
    at: new Date(),
    about: act.about ?? null,
    // A call has a promise of its own, which later acts do not hang on.
    details: { ...act.details, ...(followUpId && !call && { followUpId }) },
    text: act.text ?? null,
    requestId: act.requestId ?? null,
  });
  return id;
}
