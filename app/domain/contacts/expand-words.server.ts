import { sql, type SQL } from "drizzle-orm";
import { builtOnce } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactWords } from "~/db/schema/index.server";

/** How many different words the beginning of a word may stand for. */
const MOST_WORDS = 20;
/** Sorts after every character that a word can hold. */
const LAST = "\u{10FFFF}";

const place = {
  groupId: sql.placeholder("groupId"),
  first: sql.placeholder("first"),
  last: sql.placeholder("last"),
};

const wordsBetween = builtOnce((db) => {
  const { word } = contactWords;
  const next = (after: SQL) => sql`(
    select ${word} from ${contactWords}
    where ${contactWords.groupId} = ${place.groupId} and ${word} ${after} and ${word} < ${place.last}
    order by ${word} limit 1)`;
  return db
    .select({ word: sql<string>`found` })
    .from(
      sql`(with recursive walk(found) as (
        select ${next(sql`>= ${place.first}`)}
        union all
        select ${next(sql`> walk.found`)} from walk where walk.found is not null
      ) select found from walk where found is not null limit ${sql.raw(`${MOST_WORDS}`)}) as words`,
    )
    .prepare();
});

/**
 * The words in the group's notes that begin like this, the word itself first, at most 20 in their order.
 * Each is found by one step in the index, so a word that stands in a million notes costs no more.
 */
export async function expandWords(groupId: GroupId, beginning: string): Promise<string[]> {
  const rows = await wordsBetween().execute({ groupId, first: beginning, last: beginning + LAST });
  return rows.map((row) => row.word);
}
