import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { auditDetails, auditRows, firms, handovers } from "~/db/schema/index.server";

/** Somebody outside the group who has seen something, or was sent it. `who`: null where they have no name any more. */
export type Sighting = {
  id: string;
  at: Date;
  what: "profile" | "identity" | "opened" | "sent" | "own";
  who: string | null;
};

const aboutCandidate = ["candidate.read", "own-page.opened", "handover.sent", "handover.version-sent"];
const aboutHandover = ["handover.opened"];

/** Who has seen what of a candidate, newest first, from the audit log; at most two hundred. */
export async function sightingsOf(actor: CandidateActor): Promise<Sighting[]> {
  const sent = await read()
    .select({ id: handovers.id, receiver: handovers.receiverName })
    .from(handovers)
    .where(and(eq(handovers.groupId, actor.groupId), eq(handovers.candidateId, actor.candidateId)));
  const receivers = new Map(sent.map(({ id, receiver }) => [id, receiver]));
  const rows = await read()
    .select({
      id: auditRows.id,
      at: auditRows.at,
      action: auditRows.action,
      subjectId: auditRows.subjectId,
      details: auditDetails.details,
    })
    .from(auditRows)
    .leftJoin(auditDetails, eq(auditDetails.auditId, auditRows.id))
    .where(
      and(
        eq(auditRows.organisationId, actor.groupId),
        or(
          and(
            eq(auditRows.subjectKind, "candidate"),
            eq(auditRows.subjectId, actor.candidateId),
            inArray(auditRows.action, aboutCandidate),
          ),
          sent.length > 0
            ? and(
                eq(auditRows.subjectKind, "handover"),
                inArray(auditRows.subjectId, [...receivers.keys()]),
                inArray(auditRows.action, aboutHandover),
              )
            : undefined,
        ),
      ),
    )
    .orderBy(desc(auditRows.id))
    .limit(200);
  const firmIds = [...new Set(rows.flatMap(({ details }) => textOf(details, "firmId")))];
  const names = new Map(
    (firmIds.length > 0
      ? await read()
          .select({ id: firms.id, name: firms.name })
          .from(firms)
          .where(and(inArray(firms.id, firmIds), eq(firms.groupId, actor.groupId)))
      : []
    ).map(({ id, name }) => [id, name]),
  );
  return rows.map(({ id, at, action, subjectId, details }) => {
    if (action === "own-page.opened") return { id, at, what: "own", who: null };
    if (action === "handover.opened")
      return { id, at, what: "opened", who: receivers.get(subjectId) ?? null };
    const [handoverId] = textOf(details, "handoverId");
    if (handoverId) {
      const what = action === "candidate.read" ? "opened" : "sent";
      return { id, at, what, who: receivers.get(handoverId) ?? null };
    }
    const [firmId = ""] = textOf(details, "firmId");
    const what = textOf(details, "level")[0] === "identity" ? "identity" : "profile";
    return { id, at, what, who: names.get(firmId) ?? null };
  });
}

function textOf(details: unknown, key: string): string[] {
  const value = (details as Record<string, unknown> | null)?.[key];
  return typeof value === "string" ? [value] : [];
}
