import { and, desc, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { helpers } from "~/db/schema/index.server";

/** Who stands by a candidate, and who did; those who count first. @throws 404 for another group's candidate */
export async function helpersPage(actor: GroupActor, candidateId: string) {
  const { calledName } = await ownCandidate(read(), actor.groupId, candidateId);
  const rows = await read()
    .select()
    .from(helpers)
    .where(and(eq(helpers.groupId, actor.groupId), eq(helpers.candidateId, candidateId)))
    .orderBy(desc(helpers.id));
  const today = plainDateAt(new Date());
  const told = rows.map(({ id, role, name, phone, document, signedBy, signedOn, keptWhere, ...row }) => {
    const endedOn = row.endedAt ? plainDateAt(row.endedAt) : null;
    const isOver = endedOn !== null || (row.validTo !== null && row.validTo < today);
    const overOn = endedOn ?? row.validTo;
    return {
      id,
      role,
      name,
      phone,
      document,
      signedBy,
      signedOn,
      keptWhere,
      validTo: row.validTo,
      isOver,
      overOn,
    };
  });
  return {
    candidate: { id: candidateId, calledName },
    helpers: [...told.filter(({ isOver }) => !isOver), ...told.filter(({ isOver }) => isOver)],
    requestId: newRequestId(),
  };
}
