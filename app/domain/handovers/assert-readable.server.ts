import type { Tx } from "~/db/client.server";
import { Refused } from "../errors.server";
import type { Handover } from "./own-handover.server";
import { isReadable } from "./readable.server";

/**
 * Asserts, in the transaction that acts, that a case is open and its unit may still read it.
 * @throws Refused "caseClosed"
 */
export async function assertReadable(tx: Tx, handover: Handover, at: Date): Promise<void> {
  if (handover.state === "closed" || !(await isReadable(tx, handover, at))) throw new Refused("caseClosed");
}
