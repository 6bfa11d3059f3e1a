import { and, eq, exists, inArray, isNotNull, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import { firms, refusals } from "~/db/schema/index.server";
import { placeSearch } from "./firm-search";

/** What tells one firm from another. */
type Known = { id: string; name: string; town: string | null; cvr: string | null; pNumber: string | null };

const place = (name: string) => sql.placeholder(name);

/** PostgreSQL must be told what a value is that it only holds against null. */
const sameOrUnknown = (column: typeof firms.cvr | typeof firms.pNumber, name: string) =>
  sql`(cast(${place(name)} as text) is null or ${column} is null or ${column} = ${place(name)})`;

/**
 * Which of the group's refusals bind a firm itself, whoever there is written to: a no said at it; a no of the
 * whole firm, by CVR number or by name and town; and a no of a workplace that was deleted and is added again.
 * A condition with places for the group's id (`groupId`) and for the values of `firmValues`.
 */
export function bindsFirm(db: Database): SQL | undefined {
  const saidElsewhere = db
    .select({ one: sql`1` })
    .from(firms)
    .where(
      and(
        eq(firms.id, refusals.firmId),
        eq(firms.groupId, place("groupId")),
        sql`substr(${firms.search}, 1, ${place("placeLength")}) = ${place("place")}`,
        sameOrUnknown(firms.cvr, "cvr"),
        or(
          eq(refusals.scope, "firm"),
          and(isNotNull(firms.deletedAt), sameOrUnknown(firms.pNumber, "pNumber")),
        ),
      ),
    );
  return or(
    and(eq(refusals.firmId, place("firmId")), inArray(refusals.scope, ["workplace", "firm"])),
    and(eq(refusals.scope, "firm"), eq(refusals.cvr, place("cvr"))),
    and(inArray(refusals.scope, ["workplace", "firm"]), exists(saidElsewhere)),
  );
}

/** What stands in the places of `bindsFirm` for this firm. */
export function firmValues({ id, name, town, cvr, pNumber }: Known) {
  const place = placeSearch(name, town);
  return { firmId: id, place, placeLength: Array.from(place).length, cvr, pNumber };
}
