import { and, eq, inArray } from "drizzle-orm";
import type { InGroup } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { ownFirm } from "~/app/domain/firms/own-firm.server";
import { read } from "~/db/client.server";
import { firms } from "~/db/schema/index.server";
import { consentsOf } from "./consents-of.server";

/** A firm that may not see the candidate's profile, whatever else is agreed. */
export type HeldException = { firmId: string; name: string };

/** The firms that a candidate has excepted and not let in since, by name. Assert the candidate before. */
export async function exceptionsOf(actor: InGroup, candidateId: string): Promise<HeldException[]> {
  const consents = await consentsOf(read(), actor.groupId, candidateId);
  const firmIds = [...new Set(consents.flatMap(({ exceptFirmIds }) => exceptFirmIds ?? []))];
  if (firmIds.length === 0) return [];
  return read()
    .select({ firmId: firms.id, name: firms.name })
    .from(firms)
    .where(and(inArray(firms.id, firmIds), eq(firms.groupId, actor.groupId)))
    .orderBy(firms.sortKey, firms.id);
}

/** The page of one exception. @throws 404 for a candidate or firm that is not the group's */
export async function exceptionPage(actor: InGroup, candidateId: string, firmId: string) {
  const candidate = await ownCandidate(read(), actor.groupId, candidateId);
  const firm = await ownFirm(read(), actor.groupId, firmId);
  const held = await exceptionsOf(actor, candidateId);
  return {
    candidate: { id: candidate.id, calledName: candidate.calledName },
    firm: { id: firm.id, name: firm.name },
    isExcepted: held.some((exception) => exception.firmId === firmId),
  };
}
