import { and, eq, exists, inArray, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firms, refusals } from "~/db/schema/index.server";
import { placeSearch } from "./firm-search";

/** What tells one firm from another. */
type Known = { id: string; name: string; town: string | null; cvr: string | null; pNumber: string | null };

const sameOrUnknown = (column: typeof firms.cvr | typeof firms.pNumber, value: string | null) =>
  value === null ? undefined : or(isNull(column), eq(column, value));

/**
 * Which of the group's refusals bind this firm itself, whoever there is written to: a no said at it; a no of the
 * whole firm, by CVR number or by name and town; and a no of a workplace that was deleted and is added again.
 */
export function bindsFirm(db: Database, groupId: GroupId, firm: Known): SQL | undefined {
  const place = placeSearch(firm.name, firm.town);
  const saidElsewhere = db
    .select({ one: sql`1` })
    .from(firms)
    .where(
      and(
        eq(firms.id, refusals.firmId),
        eq(firms.groupId, groupId),
        sql`substr(${firms.search}, 1, ${Array.from(place).length}) = ${place}`,
        sameOrUnknown(firms.cvr, firm.cvr),
        or(
          eq(refusals.scope, "firm"),
          and(isNotNull(firms.deletedAt), sameOrUnknown(firms.pNumber, firm.pNumber)),
        ),
      ),
    );
  return or(
    and(eq(refusals.firmId, firm.id), inArray(refusals.scope, ["workplace", "firm"])),
    firm.cvr ? and(eq(refusals.scope, "firm"), eq(refusals.cvr, firm.cvr)) : undefined,
    and(inArray(refusals.scope, ["workplace", "firm"]), exists(saidElsewhere)),
  );
}
