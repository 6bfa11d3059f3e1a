import { and, eq, isNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused, Stale } from "~/app/domain/errors.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { fold } from "~/app/domain/rules/fold";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { areas } from "~/db/schema/index.server";

async function areaCalled(tx: Tx, actor: GroupActor, name: string): Promise<{ id: string } | undefined> {
  const all = await tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(and(eq(areas.groupId, actor.groupId), isNull(areas.removedAt)));
  return all.find((area) => fold(area.name) === fold(name));
}

async function audit(tx: Tx, actor: GroupActor, action: string, id: string): Promise<void> {
  await record(tx, actor, { action, subject: { kind: "area", id }, organisationId: actor.groupId });
}

/** Adds an area to the group's own list; one that is there already by that name is taken. */
export function addArea(actor: GroupActor, name: string): Promise<{ id: string }> {
  return transact(async (tx) => {
    const there = await areaCalled(tx, actor, name);
    if (there) return { id: there.id };
    const id = newId();
    await tx.insert(areas).values({ id, groupId: actor.groupId, name, sortKey: danishSortKey(name) });
    await audit(tx, actor, "area.added", id);
    return { id };
  });
}

/**
 * Gives an area another name.
 * @param version the one the form showed
 * @throws 404; Refused `areaExists` at `name`; Stale when another has renamed it meanwhile
 */
export function renameArea(actor: GroupActor, areaId: string, name: string, version: number): Promise<void> {
  return transact(async (tx) => {
    const there = await areaCalled(tx, actor, name);
    if (there && there.id !== areaId) throw new Refused("areaExists", "name");
    const mine = and(eq(areas.id, areaId), eq(areas.groupId, actor.groupId), isNull(areas.removedAt));
    const [renamed] = await tx
      .update(areas)
      .set({ name, sortKey: danishSortKey(name), version: sql`${areas.version} + 1` })
      .where(and(mine, eq(areas.version, version)))
      .returning({ id: areas.id });
    if (!renamed) {
      const [there] = await tx.select({ id: areas.id }).from(areas).where(mine);
      if (!there) notFound();
      throw new Stale();
    }
    await audit(tx, actor, "area.renamed", areaId);
  });
}

function setRemoved(actor: GroupActor, areaId: string, removedAt: Date | null): Promise<string> {
  return transact(async (tx) => {
    const [area] = await tx
      .update(areas)
      .set({ removedAt })
      .where(and(eq(areas.id, areaId), eq(areas.groupId, actor.groupId)))
      .returning({ name: areas.name });
    if (!area) notFound();
    await audit(tx, actor, removedAt ? "area.removed" : "area.restored", areaId);
    return area.name;
  });
}

/** Takes an area off the list; firms that stand in it keep it. @returns its name. @throws 404 */
export function removeArea(actor: GroupActor, areaId: string): Promise<string> {
  return setRemoved(actor, areaId, new Date());
}

/** Puts an area back on the list. @returns its name. @throws 404 */
export function restoreArea(actor: GroupActor, areaId: string): Promise<string> {
  return setRemoved(actor, areaId, null);
}
