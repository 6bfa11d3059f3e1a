import { rulesOf } from "~/app/domain/consents/consent-row";
import { consentsOf } from "~/app/domain/consents/consents-of.server";
import { receiverKey, type Receiver } from "~/app/domain/consents/receiver";
import type { Database } from "~/db/client.server";
import { unitMayRead } from "./case-rules";
import type { Handover } from "./own-handover.server";

/** Whom a handover went to. */
export function receiverOfCase(handover: Pick<Handover, "unitId" | "municipalityCode">): Receiver {
  const { unitId, municipalityCode } = handover;
  return unitId ? { unitId } : { municipalityCode };
}

/** True while the receiver may see what was sent: asks the consents in force, every time. */
export async function isReadable(
  db: Database,
  handover: Pick<
    Handover,
    "groupId" | "candidateId" | "unitId" | "municipalityCode" | "state" | "closedReason" | "snapshot"
  >,
  at: Date,
): Promise<boolean> {
  const rows = await consentsOf(db, handover.groupId, handover.candidateId);
  const state = { ...handover, hasPacket: handover.snapshot !== null };
  return unitMayRead(state, rows.flatMap(rulesOf), receiverKey(receiverOfCase(handover)), at);
}
