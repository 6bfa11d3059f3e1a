import type { Actor } from "~/app/access/actor";
import { lastErasureAt } from "./last-erasure.server";
import type { ServerKey } from "./sealed";
import { serverKey } from "./server-key.server";

/**
 * Whose things a device keeps, in which group, the key that they are sealed to, and when somebody of the group was
 * last erased: what was kept before goes.
 */
export type Owner = {
  userId: string;
  groupId: string;
  key: ServerKey;
  erasedAt?: number;
  draftsOnly?: true;
};

/**
 * What a device may keep of this person: of a group's member everything, of others what they are writing. Null for
 * a member of nothing: what could be read on the device goes.
 */
export async function ownerOf(actor: Actor): Promise<Owner | null> {
  const { kind, userId } = actor;
  if (kind === "lone") return null;
  const key = await serverKey();
  if (kind === "group")
    return { userId, groupId: actor.groupId, key, erasedAt: await lastErasureAt(actor.groupId) };
  return { userId, groupId: kind === "unit" ? actor.unitId : "", key, draftsOnly: true };
}
