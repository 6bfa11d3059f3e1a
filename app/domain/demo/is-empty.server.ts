import { read } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";

/** True while nobody has added a group or a unit. */
export async function isEmpty(): Promise<boolean> {
  const found = await read().select({ id: organisations.id }).from(organisations).limit(1);
  return found.length === 0;
}
