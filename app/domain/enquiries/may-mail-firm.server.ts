import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { isDead } from "~/app/domain/mail/addresses/trouble.server";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { Refused } from "../errors.server";
import { mayHaveOptedOut } from "./opt-out-hint.server";

/**
 * Stops a mail to a firm that has said no for good, and one to an address that mail does not reach
 * or whose owner may have said no: a person decides.
 * @param field where the form shows it
 * @throws Refused "refusedAddress", "refusedFirm", "addressFails" or "maybeOptedOut"
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
  if (await mayHaveOptedOut(db, groupId, to.email)) throw new Refused("maybeOptedOut", field);
}
