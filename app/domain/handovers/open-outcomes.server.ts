import { and, asc, eq, inArray, isNotNull, lt, ne } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { mayTellGroup } from "~/app/domain/consents/may-share.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { transact, type Database } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { firms, handovers, organisations, outcomes } from "~/db/schema/index.server";
import type { CaseReader } from "./case-reader";
import { outcomeKinds } from "./kinds";
import { auditedReader } from "./own-handover.server";
import { isReadable } from "./readable.server";
import { openPacket } from "./sealed-packet.server";

/** As many are asked about at once. */
const most = 25;

/**
 * The cases of a unit that go on and of which the group may be told what came: under a consent to that, and to being
 * read, in force at this moment. One that was told to have stopped is not asked about again.
 * @param before only those sent before this instant
 */
export async function askableCases(db: Database, unitId: UnitId, now: Date, before = now) {
  const rows = await db
    .select({ handover: handovers, group: organisations.name, firm: firms.name })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .leftJoin(firms, eq(firms.id, handovers.firmId))
    .where(
      and(
        eq(handovers.unitId, unitId),
        inArray(handovers.state, ["sent", "asked", "going-on"]),
        ne(handovers.state, "closed"),
        isNotNull(handovers.snapshot),
        lt(handovers.sentAt, before),
      ),
    )
    .orderBy(asc(handovers.sentAt), asc(handovers.id))
    .limit(200);
  const told = rows.length
    ? await db
        .select({ handoverId: outcomes.handoverId, kind: outcomes.kind })
        .from(outcomes)
        .where(
          inArray(
            outcomes.handoverId,
            rows.map(({ handover }) => handover.id),
          ),
        )
        .orderBy(asc(outcomes.id))
    : [];
  const asked = [];
  for (const row of rows) {
    const { handover } = row;
    const last = told.findLast(({ handoverId }) => handoverId === handover.id)?.kind ?? null;
    if (last === "stopped") continue;
    if (!(await mayTellGroup(db, handover.groupId, handover.candidateId, { unitId }, now))) continue;
    if (!(await isReadable(db, handover, now))) continue;
    asked.push({ ...row, last });
    if (asked.length === most) break;
  }
  return asked;
}

/**
 * What a unit is asked once a month, all in one page: what came of each open case, with the name it is known by. Each
 * showing leaves an audit row for each person.
 * @param isRead false where nothing of the persons is shown (HEAD)
 */
export async function openOutcomes(reader: CaseReader, isRead = true, now = new Date()) {
  if (!isRead) return [];
  return transact(async (tx) => {
    const cases = await askableCases(tx, reader.unitId, now);
    for (const { handover } of cases) {
      await record(tx, auditedReader(reader), {
        action: "candidate.read",
        subject: { kind: "candidate", id: handover.candidateId },
        organisationId: handover.groupId,
        details: { handoverId: handover.id, via: "outcomes" },
      });
    }
    return cases.flatMap(({ handover, group, firm, last }) =>
      handover.snapshot
        ? [
            {
              id: handover.id,
              calledName: openPacket(handover.snapshot, handover.id).calledName,
              ...{ group, firm, last, step: handover.step, sentAt: handover.sentAt },
              outcomes: outcomeKinds
                .filter((kind) => kind !== "received")
                .map((kind) => ({ kind, requestId: newRequestId() })),
            },
          ]
        : [],
    );
  });
}
