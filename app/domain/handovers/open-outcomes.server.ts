import { and, asc, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
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

/** Looked at in one go, and shown on one page. */
const [step, onePage] = [100, 25];

function casesAfter(db: Database, unitId: UnitId, before: Date, after: string) {
  return db
    .select({ handover: handovers, group: organisations.name, firm: firms.name })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .leftJoin(firms, eq(firms.id, handovers.firmId))
    .where(
      and(
        eq(handovers.unitId, unitId),
        inArray(handovers.state, ["sent", "asked", "going-on"]),
        isNotNull(handovers.snapshot),
        lt(handovers.sentAt, before),
        after ? lt(handovers.id, after) : undefined,
      ),
    )
    .orderBy(desc(handovers.id))
    .limit(step);
}

/** The latest outcome told of each case. */
async function lastTold(db: Database, handoverIds: string[]) {
  const told = handoverIds.length
    ? await db
        .select({ handoverId: outcomes.handoverId, kind: outcomes.kind })
        .from(outcomes)
        .where(inArray(outcomes.handoverId, handoverIds))
        .orderBy(asc(outcomes.id))
    : [];
  return new Map(told.map(({ handoverId, kind }) => [handoverId, kind]));
}

/**
 * The cases of a unit that go on and of which the group may be told what came: under a consent to that, and to being
 * read, in force at this moment. One that was told to have stopped is not asked about again. The newest come first.
 * @param of `before`: only those sent before this instant; `after`: only those that come after this one; `most`: no more than that
 */
export async function askableCases(
  db: Database,
  unitId: UnitId,
  now: Date,
  of: { before?: Date; after?: string; most?: number } = {},
) {
  const asked = [];
  for (let after: string | undefined = of.after ?? ""; after !== undefined;) {
    const rows = await casesAfter(db, unitId, of.before ?? now, after);
    const told = await lastTold(
      db,
      rows.map(({ handover }) => handover.id),
    );
    for (const row of rows) {
      const { handover } = row;
      const last = told.get(handover.id) ?? null;
      if (last === "stopped") continue;
      if (!(await mayTellGroup(db, handover.groupId, handover.candidateId, { unitId }, now))) continue;
      if (!(await isReadable(db, handover, now))) continue;
      asked.push({ ...row, last });
      if (asked.length === of.most) return asked;
    }
    after = rows.length < step ? undefined : rows.at(-1)?.handover.id;
  }
  return asked;
}

/**
 * What a unit is asked once a month, all together: what came of each open case, with the name it is known by; page by
 * page. Each showing leaves an audit row for each person.
 * @param of `after`: the last case of the page before; `isRead`: false where nothing of the persons is shown (HEAD);
 *   `most`: as many stand on a page
 */
export async function openOutcomes(
  reader: CaseReader,
  of: { after?: string | null; isRead?: boolean; most?: number } = {},
) {
  const { after, isRead = true, most = onePage } = of;
  if (!isRead) return { cases: [], next: null };
  return transact(async (tx) => {
    const found = await askableCases(tx, reader.unitId, new Date(), {
      after: after ?? undefined,
      most: most + 1,
    });
    const cases = found.slice(0, most);
    const next = found.length > most ? (cases.at(-1)?.handover.id ?? null) : null;
    for (const { handover } of cases) {
      await record(tx, auditedReader(reader), {
        action: "candidate.read",
        subject: { kind: "candidate", id: handover.candidateId },
        organisationId: handover.groupId,
        details: { handoverId: handover.id, via: "outcomes" },
      });
    }
    const shown = cases.flatMap(({ handover, group, firm, last }) =>
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
    return { cases: shown, next };
  });
}
