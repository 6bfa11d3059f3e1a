import { and, eq, ne } from "drizzle-orm";
import { Refused } from "~/app/domain/errors.server";
import { isUniqueViolation, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { formerMailNames, organisations } from "~/db/schema/index.server";

/**
 * Makes sure that no other organisation has this mail name, or had it before: mails to it may still be under way.
 * @throws Refused `mailNameTaken` at `mailName`
 */
export async function assertMailNameFree(tx: Tx, mailName: string, ownId: string): Promise<void> {
  const [other] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.mailName, mailName), ne(organisations.id, ownId)));
  const [former] = await tx
    .select({ groupId: formerMailNames.groupId })
    .from(formerMailNames)
    .where(and(eq(formerMailNames.mailName, mailName), ne(formerMailNames.groupId, ownId as GroupId)));
  if (other || former) throw new Refused("mailNameTaken", "mailName");
}

/** Rethrows, as `mailNameTaken`, that another took the name between the look and the write. */
export function mailNameRefusal(error: unknown): never {
  if (isUniqueViolation(error)) throw new Refused("mailNameTaken", "mailName");
  throw error;
}
