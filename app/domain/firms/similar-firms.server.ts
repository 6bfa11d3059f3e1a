import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { firms } from "~/db/schema/index.server";
import { placeSearch } from "./firm-search";

export type SimilarFirm = { id: string; name: string; town: string | null };

/**
 * Firms of the group that a new one may repeat: the same CVR number, or the same name in the same town.
 * A warning only: one firm may have several workplaces.
 * @param firm.requestId the form's own id, so that a form posted twice does not warn of itself
 */
export async function similarFirms(
  actor: GroupActor,
  firm: { name: string; town?: string; cvr?: string; requestId: string },
): Promise<SimilarFirm[]> {
  const place = placeSearch(firm.name, firm.town ?? null);
  const samePlace = sql`substr(${firms.search}, 1, ${Array.from(place).length}) = ${place}`;
  return read()
    .select({ id: firms.id, name: firms.name, town: firms.town })
    .from(firms)
    .where(
      and(
        eq(firms.groupId, actor.groupId),
        isNull(firms.deletedAt),
        or(isNull(firms.requestId), ne(firms.requestId, firm.requestId)),
        or(samePlace, firm.cvr ? eq(firms.cvr, firm.cvr) : undefined),
      ),
    )
    .orderBy(firms.sortKey, firms.id)
    .limit(5);
}
