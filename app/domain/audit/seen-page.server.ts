import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { read } from "~/db/client.server";
import { whoSaw, type Seen } from "./who-saw.server";

/** Who did or read what about a candidate, for the group. @throws 404 */
export async function seenPage(
  actor: GroupActor,
  candidateId: string,
): Promise<{ name: string; lines: Seen[] }> {
  const { calledName } = await ownCandidate(read(), actor.groupId, candidateId);
  return { name: calledName, lines: await whoSaw(actor.groupId, candidateId) };
}
