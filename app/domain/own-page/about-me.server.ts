import { and, eq, isNull } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read, type Database } from "~/db/client.server";
import { candidates, certificates, organisations, users } from "~/db/schema/index.server";

/** Everything that stands in a candidate's own row, with their group and the volunteer who has them. @throws 404 */
export async function aboutMe(actor: CandidateActor, db: Database = read()) {
  const [row] = await db
    .select({ candidate: candidates, group: organisations, responsibleName: users.name })
    .from(candidates)
    .innerJoin(organisations, eq(organisations.id, candidates.groupId))
    .innerJoin(users, eq(users.id, candidates.responsibleId))
    .where(
      and(
        eq(candidates.id, actor.candidateId),
        eq(candidates.groupId, actor.groupId),
        isNull(candidates.deletedAt),
      ),
    );
  return row ?? notFound();
}

/** The candidate's certificates. */
export function myCertificates(actor: CandidateActor) {
  return read()
    .select({ name: certificates.name, expiresOn: certificates.expiresOn })
    .from(certificates)
    .where(and(eq(certificates.candidateId, actor.candidateId), eq(certificates.groupId, actor.groupId)))
    .orderBy(certificates.id);
}
