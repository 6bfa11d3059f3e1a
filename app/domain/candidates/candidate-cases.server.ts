import { and, desc, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentsOf } from "~/app/domain/consents/consents-of.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { mayTellGroup } from "~/app/domain/rules/consent-rules";
import { read } from "~/db/client.server";
import { handovers, outcomes } from "~/db/schema/index.server";

type Outcome = typeof outcomes.$inferSelect.kind;

/**
 * A case sent on, as far as the group may know. `untold`: the candidate has not agreed that the unit tells
 * what happens, so its answer and outcomes are left out.
 */
export type SentCase = {
  id: string;
  receiverName: string;
  sentAt: Date;
  state: typeof handovers.$inferSelect.state;
  outcome: { kind: Outcome; at: Date } | null;
  untold: boolean;
};

/** The cases of a candidate that were sent on, newest first. Assert the candidate before. */
export async function sentCases(
  actor: GroupActor,
  candidateId: string,
  now = new Date(),
): Promise<SentCase[]> {
  const rows = await read()
    .select({
      id: handovers.id,
      receiverName: handovers.receiverName,
      sentAt: handovers.sentAt,
      state: handovers.state,
      unitId: handovers.unitId,
      municipalityCode: handovers.municipalityCode,
    })
    .from(handovers)
    .where(and(eq(handovers.groupId, actor.groupId), eq(handovers.candidateId, candidateId)))
    .orderBy(desc(handovers.sentAt), desc(handovers.id));
  if (rows.length === 0) return [];
  const consents = (await consentsOf(read(), actor.groupId, candidateId)).flatMap(rulesOf);
  const told = await read()
    .select({ handoverId: outcomes.handoverId, kind: outcomes.kind, at: outcomes.at })
    .from(outcomes)
    .where(
      inArray(
        outcomes.handoverId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(outcomes.id);
  return rows.map(({ unitId, municipalityCode, state, ...row }) => {
    const receiver = unitId ? { unitId } : { municipalityCode };
    const mayTell = mayTellGroup(consents, receiverKey(receiver), now);
    const last = told.findLast(({ handoverId }) => handoverId === row.id);
    const isAnswer = state === "going-on" || state === "not-now";
    return {
      ...row,
      state: isAnswer && !mayTell ? "sent" : state,
      outcome: last && mayTell ? { kind: last.kind, at: last.at } : null,
      untold: !mayTell && state !== "closed",
    };
  });
}
