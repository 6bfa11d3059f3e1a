import type { GroupActor, UnitActor } from "~/app/access/actor";
import type { Receiver } from "~/app/domain/consents/receiver";
import type { CaseReader } from "~/app/domain/handovers/case-reader";
import type { SendOn } from "~/app/domain/handovers/handover-form.server";
import { optionalFields } from "~/app/domain/handovers/packet";
import { previewPacket } from "~/app/domain/handovers/preview-packet.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { newId } from "~/db/ids.server";
import { aCandidate, aConsent } from "./candidates";

/** Sends somebody on as the page does: previewed first, then what was previewed. Everything known goes along. */
export async function sentOn(
  actor: GroupActor,
  candidateId: string,
  receiver: Receiver,
  over: Partial<SendOn> = {},
): Promise<{ id: string }> {
  const wish = {
    receiver,
    step: "placement" as const,
    fields: [...optionalFields],
    requestId: newId(),
    ...over,
  };
  const { seen } = await previewPacket(actor, candidateId, wish);
  return sendOn(actor, candidateId, { seen, ...wish });
}

/**
 * A candidate, who is made unless given, sent on to a receiver that they have agreed to.
 * @returns the handover, the candidate and the consent it was sent under
 */
export async function aHandover(
  actor: GroupActor,
  receiver: Receiver,
  { candidateId, ...over }: Partial<SendOn> & { candidateId?: string } = {},
): Promise<{ id: string; candidateId: string; consentId: string }> {
  const who = candidateId ?? (await aCandidate(actor)).id;
  const consent = await aConsent(actor, who, { purpose: "send-on", receiver });
  const { id } = await sentOn(actor, who, receiver, over);
  return { id, candidateId: who, consentId: consent.id };
}

/** A member of staff as the reader of cases. */
export function asReader({ unitId, userId, name, locale }: UnitActor): CaseReader {
  return { unitId, userId, name, locale, onlyCase: null };
}
