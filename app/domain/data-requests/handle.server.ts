import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import { note, version } from "~/app/domain/forms/fields.server";
import { daysBetween, today } from "~/app/domain/rules/plain-date";
import { read, transact } from "~/db/client.server";
import { candidates, dataRequests, firmContacts } from "~/db/schema/index.server";

export const closeRequestForm = z
  .object({
    version: version(),
    outcome: z.enum(["done", "refused"]),
    note: note(2_000).optional(),
  })
  .refine(({ outcome, note }) => outcome === "done" || Boolean(note?.trim()), {
    path: ["note"],
    error: "required",
  });

/** A request with whose it is and how many days are left. */
export type HandledRequest = Awaited<ReturnType<typeof openRows>>[number] & { daysLeft: number };

function openRows(condition: ReturnType<typeof and>) {
  return read()
    .select({
      id: dataRequests.id,
      subjectKind: dataRequests.subjectKind,
      candidateId: dataRequests.candidateId,
      firmContactId: dataRequests.firmContactId,
      firmId: firmContacts.firmId,
      kind: dataRequests.kind,
      askedAt: dataRequests.askedAt,
      dueOn: dataRequests.dueOn,
      state: dataRequests.state,
      closedAt: dataRequests.closedAt,
      closedNote: dataRequests.closedNote,
      version: dataRequests.version,
      candidateName: candidates.calledName,
      contactName: firmContacts.name,
    })
    .from(dataRequests)
    .leftJoin(candidates, eq(candidates.id, dataRequests.candidateId))
    .leftJoin(firmContacts, eq(firmContacts.id, dataRequests.firmContactId))
    .where(condition)
    .orderBy(dataRequests.dueOn, dataRequests.id);
}

const withDays = (rows: Awaited<ReturnType<typeof openRows>>): HandledRequest[] => {
  const now = today(new Date());
  return rows.map((row) => ({ ...row, daysLeft: daysBetween(now, row.dueOn) }));
};

/** All requests of the group: open ones first, by what is due first. */
export async function requestsToHandle(actor: GroupActor): Promise<HandledRequest[]> {
  const rows = withDays(await openRows(eq(dataRequests.groupId, actor.groupId)));
  const isOpen = ({ state }: HandledRequest) => state === "open";
  return [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row)).reverse()];
}

/** One request. @throws 404 */
export async function requestToHandle(actor: GroupActor, id: string): Promise<HandledRequest> {
  const [row] = withDays(
    await openRows(and(eq(dataRequests.id, id), eq(dataRequests.groupId, actor.groupId))),
  );
  return row ?? notFound();
}

/**
 * Closes a request: done, or refused with what the person was told (GDPR article 12(4)).
 * @throws 404; Stale when somebody else has closed it
 */
export async function closeRequest(
  actor: GroupActor,
  id: string,
  { version, outcome, note }: z.output<typeof closeRequestForm>,
): Promise<void> {
  await requestToHandle(actor, id);
  await transact(async (tx) => {
    const [closed] = await tx
      .update(dataRequests)
      .set({
        state: outcome,
        closedAt: new Date(),
        closedBy: actor.userId,
        closedNote: note?.trim() || null,
        version: version + 1,
      })
      .where(
        and(
          eq(dataRequests.id, id),
          eq(dataRequests.groupId, actor.groupId),
          eq(dataRequests.version, version),
          eq(dataRequests.state, "open"),
        ),
      )
      .returning({ id: dataRequests.id });
    if (!closed) throw new Stale();
    await record(tx, actor, {
      action: "data-request.closed",
      subject: { kind: "data-request", id },
      organisationId: actor.groupId,
      details: { outcome },
    });
  });
}
