import { and, eq, isNull } from "drizzle-orm";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { notFound } from "~/app/domain/errors.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { dataRequests, firmContacts, firms } from "~/db/schema/index.server";

/** Whose data a request is about. */
export type DataSubject =
  { kind: "candidate"; candidateId: string } | { kind: "firm-contact"; firmContactId: string };

/** Asserts that the subject is one of the group's. @throws 404 */
export async function assertSubject(db: Database, groupId: GroupId, subject: DataSubject): Promise<void> {
  if (subject.kind === "candidate") {
    await ownCandidate(db, groupId, subject.candidateId);
    return;
  }
  const [contact] = await db
    .select({ id: firmContacts.id })
    .from(firmContacts)
    .innerJoin(firms, eq(firms.id, firmContacts.firmId))
    .where(
      and(eq(firmContacts.id, subject.firmContactId), eq(firms.groupId, groupId), isNull(firms.deletedAt)),
    );
  if (!contact) notFound();
}

/** The rows that are about this subject of the group. */
export function isAbout(groupId: GroupId, subject: DataSubject) {
  const whose =
    subject.kind === "candidate"
      ? eq(dataRequests.candidateId, subject.candidateId)
      : eq(dataRequests.firmContactId, subject.firmContactId);
  return and(eq(dataRequests.groupId, groupId), whose);
}
