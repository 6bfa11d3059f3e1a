import { and, eq } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { certificates } from "~/db/schema/index.server";
import type { CandidateDetails } from "./candidate-form.server";

/** Puts these certificates in the place of those that were noted; rows without a name are passed over. */
export async function setCertificates(
  tx: Tx,
  groupId: GroupId,
  candidateId: string,
  typed: CandidateDetails["certificates"],
): Promise<void> {
  await tx
    .delete(certificates)
    .where(and(eq(certificates.candidateId, candidateId), eq(certificates.groupId, groupId)));
  const rows = (typed ?? []).flatMap((row) =>
    row?.name
      ? [{ id: newId(), groupId, candidateId, name: row.name, expiresOn: row.expiresOn ?? null }]
      : [],
  );
  if (rows.length > 0) await tx.insert(certificates).values(rows);
}
