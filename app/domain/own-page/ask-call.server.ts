import { and, desc, eq } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { read, transact } from "~/db/client.server";
import { ownActs } from "~/db/schema/index.server";
import { noteAct } from "./note-act.server";

/** "Ring til mig": a promise for today to whoever has the candidate, with what they wrote. */
export async function askForCall(
  actor: CandidateActor,
  { when, requestId }: { when?: string; requestId?: string },
): Promise<void> {
  await transact((tx) => noteAct(tx, actor, { kind: "call-me", text: when, requestId }));
}

/** When they last asked for it and nobody has seen it yet, or null. */
export async function waitingCall(actor: CandidateActor): Promise<Date | null> {
  const [last] = await read()
    .select({ at: ownActs.at, seenAt: ownActs.seenAt })
    .from(ownActs)
    .where(
      and(
        eq(ownActs.groupId, actor.groupId),
        eq(ownActs.candidateId, actor.candidateId),
        eq(ownActs.kind, "call-me"),
      ),
    )
    .orderBy(desc(ownActs.id))
    .limit(1);
  return last && !last.seenAt ? last.at : null;
}
