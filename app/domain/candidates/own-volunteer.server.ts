import { Refused } from "~/app/domain/errors.server";
import { membershipIn } from "~/app/domain/people/membership-in.server";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";

/**
 * Asserts that a person is a member of the group now.
 * @throws Refused("choose") at the field `responsibleId`
 */
export async function assertVolunteer(tx: Tx, groupId: GroupId, userId: string): Promise<void> {
  if (!(await membershipIn(tx, groupId, userId))) throw new Refused("choose", "responsibleId");
}
