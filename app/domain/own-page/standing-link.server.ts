import { and, desc, eq, isNull } from "drizzle-orm";
import type { InGroup } from "~/app/access/actor";
import { linkToken, pageUrl } from "~/app/domain/links/link.server";
import { read, type Database } from "~/db/client.server";
import { ownLinks } from "~/db/schema/index.server";

/** The full address of a candidate's own page by this link. */
export const ownPageUrl = (linkId: string) => pageUrl(`/side/${linkToken(linkId)}`);

/** The link a candidate has now, in whatever state, or null. */
export async function standingLink(actor: InGroup, candidateId: string, db: Database = read()) {
  const [link] = await db
    .select()
    .from(ownLinks)
    .where(
      and(
        eq(ownLinks.groupId, actor.groupId),
        eq(ownLinks.candidateId, candidateId),
        isNull(ownLinks.endedAt),
      ),
    )
    .orderBy(desc(ownLinks.id));
  return link ?? null;
}
