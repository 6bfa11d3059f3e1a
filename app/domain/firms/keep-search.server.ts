import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import { firmContacts, firms } from "~/db/schema/index.server";
import { firmSearch } from "./firm-search";

/** The names of the people at a firm, in the order they were added. */
export async function peopleAt(tx: Tx, firmId: string): Promise<string[]> {
  const people = await tx
    .select({ name: firmContacts.name })
    .from(firmContacts)
    .where(and(eq(firmContacts.firmId, firmId), isNull(firmContacts.deletedAt)))
    .orderBy(firmContacts.id);
  return people.map(({ name }) => name);
}

/** Writes the firm's search text anew after its people have changed. */
export async function keepSearch(
  tx: Tx,
  firm: { id: string; name: string; town: string | null },
): Promise<void> {
  const search = firmSearch(firm.name, firm.town, await peopleAt(tx, firm.id));
  await tx.update(firms).set({ search }).where(eq(firms.id, firm.id));
}
