import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import { candidates, certificates, users } from "~/db/schema/index.server";

/** Everything that is known about one of the group's candidates. @throws 404 */
export async function candidateRecord(actor: GroupActor, candidateId: string) {
  const [row] = await read()
    .select({ candidate: candidates, responsibleName: users.name })
    .from(candidates)
    .innerJoin(users, eq(users.id, candidates.responsibleId))
    .where(
      and(
        eq(candidates.id, candidateId),
        eq(candidates.groupId, actor.groupId),
        isNull(candidates.deletedAt),
      ),
    );
  if (!row) notFound();
  const held = await read()
    .select({ name: certificates.name, expiresOn: certificates.expiresOn })
    .from(certificates)
    .where(and(eq(certificates.candidateId, candidateId), eq(certificates.groupId, actor.groupId)))
    .orderBy(certificates.id);
  const {
    search: _search,
    sortKey: _sortKey,
    requestId: _requestId,
    groupId: _groupId,
    ...known
  } = row.candidate;
  return { ...known, responsibleName: row.responsibleName, certificates: held };
}

export type CandidateRecord = Awaited<ReturnType<typeof candidateRecord>>;
