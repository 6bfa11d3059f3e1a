import { inArray, sql, type Placeholder, type SQL } from "drizzle-orm";
import { idPlaces } from "~/db/many-ids.server";
import { contacts } from "~/db/schema/index.server";

/**
 * That a column holds a value, in words that no index answers: beside a list of ids SQLite would otherwise
 * walk the whole group by an index of the group, instead of looking up each id.
 */
export function holds(column: typeof contacts.kind | typeof contacts.writtenBy, value: Placeholder): SQL {
  return sql`coalesce(${column}, '') = ${value}`;
}

/**
 * The group's contacts with these ids that are not deleted, each looked up by its id. The values `groupId` and
 * those of `idValues` stand in their places.
 * @param length how many ids there are
 */
export function ownWithIds(length: number): (SQL | undefined)[] {
  return [
    inArray(contacts.id, idPlaces(length)),
    sql`coalesce(${contacts.groupId}, '') = ${sql.placeholder("groupId")}`,
    sql`coalesce(${contacts.deletedAt}, 0) = 0`,
  ];
}
