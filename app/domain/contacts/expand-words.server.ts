import { sql } from "drizzle-orm";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { contactWords } from "~/db/schema/index.server";

/** How many different words the beginning of a word may stand for. */
const MOST_WORDS = 20;
/** Sorts after every character that a word can hold. */
const LAST = "\u{10FFFF}";

/**
 * The words in the group's notes that begin like this, the word itself first, at most 20 in their order.
 * Each is found by one step in the index, so a word that stands in a million notes costs no more.
 */
export async function expandWords(groupId: GroupId, beginning: string): Promise<string[]> {
  const { word } = contactWords;
  const next = (after: ReturnType<typeof sql>) => sql`(
    select ${word} from ${contactWords}
    where ${contactWords.groupId} = ${groupId} and ${word} ${after} and ${word} < ${beginning + LAST}
    order by ${word} limit 1)`;
  const rows = await read()
    .select({ word: sql<string>`found` })
    .from(
      sql`(with recursive walk(found) as (
        select ${next(sql`>= ${beginning}`)}
        union all
        select ${next(sql`> walk.found`)} from walk where walk.found is not null
      ) select found from walk where found is not null limit ${MOST_WORDS}) as words`,
    );
  return rows.map((row) => row.word);
}
