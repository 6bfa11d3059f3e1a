import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { builtPerShape, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import { addressTroubles } from "~/db/schema/index.server";

export type TroubleRow = typeof addressTroubles.$inferSelect;

/** What the pages show of an address that mail does not reach. */
export type AddressTrouble = Pick<TroubleRow, "state" | "reason" | "since">;

/** The standing trouble of an address in this group, or null. */
export async function troubleOf(db: Database, groupId: GroupId, email: string): Promise<TroubleRow | null> {
  const [row] = await db
    .select()
    .from(addressTroubles)
    .where(
      and(
        eq(addressTroubles.groupId, groupId),
        eq(addressTroubles.email, email),
        isNull(addressTroubles.clearedAt),
      ),
    );
  return row ?? null;
}

const standing = builtPerShape((db, length: number) =>
  db
    .select({
      email: addressTroubles.email,
      state: addressTroubles.state,
      reason: addressTroubles.reason,
      since: addressTroubles.since,
    })
    .from(addressTroubles)
    .where(
      and(
        eq(addressTroubles.groupId, sql.placeholder("groupId")),
        inArray(addressTroubles.email, idPlaces(length)),
        isNull(addressTroubles.clearedAt),
      ),
    )
    .prepare(),
);

/** The standing troubles of several addresses, by address. */
export async function troublesOf(
  db: Database,
  groupId: GroupId,
  emails: string[],
): Promise<Map<string, AddressTrouble>> {
  if (emails.length === 0) return new Map();
  const rows = await standing(lengthFor(emails), db).execute({ groupId, ...idValues(emails) });
  return new Map(rows.map(({ email, ...trouble }) => [email, trouble]));
}

/** True where mail to the address does not arrive at all, so that none may leave. */
export async function isDead(db: Database, groupId: GroupId, email: string): Promise<boolean> {
  return (await troubleOf(db, groupId, email))?.state === "dead";
}
