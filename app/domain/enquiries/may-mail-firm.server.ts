import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { isDead } from "~/app/domain/mail/addresses/trouble.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { Refused } from "../errors.server";

/**
 * Stops a mail to a firm that has said no for good, and one to an address that mail does not reach.
 * @param field where the form shows it
 * @throws Refused "refusedAddress", "refusedFirm" or "addressFails"
 */
export async function requireMayWrite(
  db: Database,
  groupId: GroupId,
  to: { email: string; firmId: string },
  field = "",
): Promise<void> {
  const refusal = await mayWriteTo(db, groupId, to);
  if (refusal) throw new Refused(refusal.scope === "address" ? "refusedAddress" : "refusedFirm", field);
  if (await isDead(db, groupId, to.email)) throw new Refused("addressFails", field);
}
