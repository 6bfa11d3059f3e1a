import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { notFound, Refused } from "~/app/domain/errors.server";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { areas, firms, organisationLinks } from "~/db/schema/index.server";
import type { Receiver } from "./receiver";

/** Asserts that every firm is one of the group's. @throws 404 */
export async function assertOwnFirms(tx: Tx, groupId: GroupId, firmIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(firmIds)];
  if (wanted.length === 0) return;
  const found = await tx
    .select({ id: firms.id })
    .from(firms)
    .where(and(inArray(firms.id, wanted), eq(firms.groupId, groupId), isNull(firms.deletedAt)));
  if (found.length < wanted.length) notFound();
}

/** Asserts that every area is one of the group's. @throws 404 */
export async function assertOwnAreas(tx: Tx, groupId: GroupId, areaIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(areaIds)];
  if (wanted.length === 0) return;
  const found = await tx
    .select({ id: areas.id })
    .from(areas)
    .where(and(inArray(areas.id, wanted), eq(areas.groupId, groupId), isNull(areas.removedAt)));
  if (found.length < wanted.length) notFound();
}

/**
 * Asserts that a receiver is a unit the group works with now, or a municipality that exists.
 * @throws 404 for a unit without a link; Refused for a municipality that does not exist
 */
export async function assertReceiver(tx: Tx, groupId: GroupId, receiver: Receiver): Promise<void> {
  if ("municipalityCode" in receiver) {
    if (!municipalityByCode(receiver.municipalityCode)) throw new Refused("choose", "receiver");
    return;
  }
  const [link] = await tx
    .select({ id: organisationLinks.id })
    .from(organisationLinks)
    .where(
      and(
        eq(organisationLinks.groupId, groupId),
        eq(organisationLinks.unitId, receiver.unitId),
        isNotNull(organisationLinks.acceptedAt),
        isNull(organisationLinks.endedAt),
      ),
    );
  if (!link) notFound();
}
