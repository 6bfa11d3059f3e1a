import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { addMonths, today } from "~/app/domain/rules/plain-date";
import { transact, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { dataRequests } from "~/db/schema/index.server";
import { assertSubject, isAbout, type DataSubject } from "./subject.server";

export type DataRequestKind = typeof dataRequests.$inferSelect.kind;

/** Who asks: a volunteer who notes it for the person, or the person on a page of their own. */
export type DataAsker = GroupActor | { kind: "candidate" | "firm"; groupId: GroupId };

/** Asked once, whether by this very post or before: a request of the kind that is open is the same request. */
async function known(tx: Tx, groupId: GroupId, subject: DataSubject, asked: NewDataRequest) {
  const mine = isAbout(groupId, subject);
  const open = { kind: eq(dataRequests.kind, asked.kind), state: eq(dataRequests.state, "open") };
  const [same] = await tx
    .select({ id: dataRequests.id, dueOn: dataRequests.dueOn })
    .from(dataRequests)
    .where(and(mine, eq(dataRequests.requestId, asked.requestId ?? "")));
  if (same) return same;
  const [before] = await tx
    .select({ id: dataRequests.id, dueOn: dataRequests.dueOn })
    .from(dataRequests)
    .where(and(mine, open.kind, open.state));
  return before ?? null;
}

export type NewDataRequest = { kind: DataRequestKind; requestId?: string };

/**
 * `askForData` in a transaction that is open already.
 * @throws 404
 */
export async function insertDataRequest(
  tx: Tx,
  asker: DataAsker,
  subject: DataSubject,
  asked: NewDataRequest,
): Promise<{ id: string; dueOn: string; isNew: boolean }> {
  const { groupId } = asker;
  await assertSubject(tx, groupId, subject);
  const before = await known(tx, groupId, subject, asked);
  if (before) return { ...before, isNew: false };
  const now = new Date();
  const row = { id: newId(), dueOn: addMonths(today(now), 1) };
  await tx.insert(dataRequests).values({
    ...row,
    groupId,
    subjectKind: subject.kind,
    candidateId: subject.kind === "candidate" ? subject.candidateId : null,
    firmContactId: subject.kind === "firm-contact" ? subject.firmContactId : null,
    kind: asked.kind,
    askedAt: now,
    askedBy: asker.kind === "group" ? asker.userId : "subject",
    state: "open",
    requestId: asked.requestId ?? null,
  });
  await record(tx, asker, {
    action: "data-request.asked",
    subject: { kind: "data-request", id: row.id },
    organisationId: groupId,
    details: { kind: asked.kind, subject: subject.kind },
  });
  return { ...row, isNew: true };
}

/**
 * Asks for a copy of somebody's data, for its erasure or correction, or objects to its use (GDPR art. 15, 17, 16
 * and 21). It is due one month later (art. 12(3)). The same `requestId` twice, or a second request of a kind
 * while one is open, is the first.
 * @throws 404 for a subject that is not the group's
 */
export async function askForData(
  asker: DataAsker,
  subject: DataSubject,
  asked: NewDataRequest,
): Promise<{ id: string; dueOn: string }> {
  return transact((tx) => insertDataRequest(tx, asker, subject, asked));
}
