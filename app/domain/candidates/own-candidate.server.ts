import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates } from "~/db/schema/index.server";

/**
 * Asserts that a candidate belongs to the group and is not deleted.
 * @returns the names and what mail needs
 * @throws 404
 */
export async function ownCandidate(db: Database, groupId: GroupId, candidateId: string) {
  const [row] = await db
    .select({
      id: candidates.id,
      calledName: candidates.calledName,
      fullName: candidates.fullName,
      profileText: candidates.profileText,
      municipalityCode: candidates.municipalityCode,
      responsibleId: candidates.responsibleId,
      version: candidates.version,
    })
    .from(candidates)
    .where(
      and(eq(candidates.id, candidateId), eq(candidates.groupId, groupId), isNull(candidates.deletedAt)),
    );
  return row ?? notFound();
}
