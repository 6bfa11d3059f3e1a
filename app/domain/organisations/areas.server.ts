import { and, asc, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { areas } from "~/db/schema/index.server";

export type Area = { id: string; name: string; version: number };

/** The group's own areas, in Danish order. */
export function areasOf(actor: GroupActor): Promise<Area[]> {
  return read()
    .select({ id: areas.id, name: areas.name, version: areas.version })
    .from(areas)
    .where(and(eq(areas.groupId, actor.groupId), isNull(areas.removedAt)))
    .orderBy(asc(areas.sortKey), asc(areas.id));
}
