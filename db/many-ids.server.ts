/** Lists of ids in a query that is built once for each of a few lengths: the last id fills what is left. */
import { sql, type Placeholder } from "drizzle-orm";

const lengths = [1, 5, 12, 26, 60, 120, 240, 500];

/** The length of list that these ids stand in: the shape of the query. @throws for none, and for more than 500 */
export function lengthFor(ids: readonly string[]): number {
  const length = lengths.find((one) => one >= ids.length);
  if (ids.length === 0 || length === undefined) throw new Error(`A list of ${ids.length} ids has no shape.`);
  return length;
}

/** The places of such a list, for `inArray`. */
export function idPlaces(length: number): Placeholder[] {
  return Array.from({ length }, (_, n) => sql.placeholder(`id${n}`));
}

/** The ids in their places. */
export function idValues(ids: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (let n = 0; n < lengthFor(ids); n++) values[`id${n}`] = ids[Math.min(n, ids.length - 1)] as string;
  return values;
}
