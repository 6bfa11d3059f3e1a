import type { DataSubject } from "~/app/domain/data-requests/subject.server";
import type { GroupId } from "~/db/ids.server";

/** An erasure as it stands in the list outside the database, too: ids alone. */
export type ErasureEntry = { kind: DataSubject["kind"]; subjectId: string; groupId: GroupId; at: string };

/** The id of whoever a subject is. */
export function subjectIdOf(subject: DataSubject): string {
  return subject.kind === "candidate" ? subject.candidateId : subject.firmContactId;
}

/** What a name becomes in a row that has to stay. */
export const nobody = "Slettet person";
