import type { GroupActor } from "~/app/access/actor";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { receiverKey } from "~/app/domain/consents/receiver";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { read } from "~/db/client.server";
import { ownHandover } from "./own-handover.server";
import { receiverOfCase } from "./readable.server";

/** What a form of the group's needs where it stands alone. @throws 404 for another group's case */
export async function messagePage(actor: GroupActor, handoverId: string) {
  const handover = await ownHandover(read(), actor.groupId, handoverId);
  const receiver = receiverOfCase(handover);
  const { candidateId, caseworkerName } = handover;
  return {
    id: handoverId,
    candidateId,
    caseworkerName,
    requestId: newRequestId(),
    receiverKey: receiverKey(receiver),
    mayTell: (await mayTellGroup(read(), actor.groupId, candidateId, receiver)) !== null,
  };
}
