import { and, desc, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import type { OutcomeKind } from "~/app/domain/handovers/kinds";
import { toldStates } from "~/app/domain/handovers/told-states.server";
import { read } from "~/db/client.server";
import { handovers } from "~/db/schema/index.server";

/**
 * A case sent on, as far as the group may know. `untold`: the candidate has not agreed that the unit tells
 * what happens, so its answer and outcomes are left out.
 */
export type SentCase = {
  id: string;
  receiverName: string;
  sentAt: Date;
  state: typeof handovers.$inferSelect.state;
  outcome: { kind: OutcomeKind; at: Date } | null;
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
  const told = await toldStates(
    rows.map((row) => ({ ...row, candidateId })),
    now,
  );
  return rows.map(({ id, receiverName, sentAt, state }) => {
    const stands = told.get(id);
    const { outcome = null, outcomeAt = null } = stands ?? {};
    return {
      id,
      receiverName,
      sentAt,
      state: stands?.state ?? "sent",
      outcome: outcome && outcomeAt ? { kind: outcome, at: outcomeAt } : null,
      untold: !stands?.mayTell && state !== "closed",
    };
  });
}
