import type { CandidateActor } from "~/app/access/actor";
import { insertDataRequest, type DataRequestKind } from "~/app/domain/data-requests/ask.server";
import { transact } from "~/db/client.server";
import { noteAct } from "./note-act.server";

/** The candidate asks for a copy, or to be deleted. Asked again while it is open, it is asked once. */
export async function askForMyData(
  actor: CandidateActor,
  kind: Extract<DataRequestKind, "access" | "erasure">,
  requestId?: string,
): Promise<{ id: string; dueOn: string }> {
  return transact(async (tx) => {
    const subject = { kind: "candidate", candidateId: actor.candidateId } as const;
    const { isNew, ...request } = await insertDataRequest(tx, actor, subject, { kind, requestId });
    if (isNew) await noteAct(tx, actor, { kind: "data-asked", about: kind });
    return request;
  });
}
