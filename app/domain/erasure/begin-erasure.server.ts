import { and, eq } from "drizzle-orm";
import { userOf, type Stopper } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { stopSharing, type Stopped } from "~/app/domain/consents/stop-sharing.server";
import type { DataSubject } from "~/app/domain/data-requests/subject.server";
import { notFound } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidates, erasures, firmContacts } from "~/db/schema/index.server";
import { subjectIdOf } from "./erasure";

type Ground = (typeof erasures.$inferSelect)["ground"];

/**
 * Begins to erase somebody. At once nothing is shared any more, nobody finds them, mails still queued stop, and units
 * that had a case are told; the worker does the rest. Begun twice it is begun once.
 * @returns the names of receivers without the product, whom a person must tell
 * @throws 404
 */
export async function beginErasure(by: Stopper, subject: DataSubject, ground: Ground): Promise<Stopped> {
  return transact((tx) => insertErasure(tx, by, subject, ground));
}

/** `beginErasure` in a transaction that is open already. */
export async function insertErasure(
  tx: Tx,
  by: Stopper,
  subject: DataSubject,
  ground: Ground,
): Promise<Stopped> {
  const subjectId = subjectIdOf(subject);
  const now = new Date();
  await hide(tx, by, subject, now);
  const row = { id: newId(), groupId: by.groupId, kind: subject.kind, subjectId, ground };
  const [begun] = await tx
    .insert(erasures)
    .values({ ...row, begunBy: userOf(by), begunAt: now })
    .onConflictDoNothing()
    .returning({ id: erasures.id });
  if (!begun) return { toTell: [] };
  await record(tx, by, {
    action: `${subject.kind}.erasure-begun`,
    subject: { kind: subject.kind, id: subjectId },
    organisationId: by.groupId,
    details: { ground },
  });
  return subject.kind === "candidate" ? stopSharing(tx, by, subjectId, "all", now) : { toTell: [] };
}

/** Takes them out of every page. @throws 404 for another group's */
async function hide(tx: Tx, by: Stopper, subject: DataSubject, deletedAt: Date): Promise<void> {
  const [hidden] =
    subject.kind === "candidate"
      ? await tx
          .update(candidates)
          .set({ deletedAt, deletedBy: userOf(by) })
          .where(and(eq(candidates.id, subject.candidateId), eq(candidates.groupId, by.groupId)))
          .returning({ id: candidates.id })
      : await tx
          .update(firmContacts)
          .set({ deletedAt })
          .where(and(eq(firmContacts.id, subject.firmContactId), eq(firmContacts.groupId, by.groupId)))
          .returning({ id: firmContacts.id });
  if (!hidden) notFound();
}
