/**
 * The keys of a timeline: each of its sources is a walk down one index that begins with the group and the firm or
 * candidate, cut short by itself, and all of them come in one query. Whoever asks merges them and goes on below
 * the last: nothing is skipped by counting, and a page reads as much of 2,000 entries as of 20.
 */
import { sql, type SQL } from "drizzle-orm";
import { newestFirst, type ContactKey } from "~/app/domain/contacts/contact-key";
import { allOf, type Source } from "~/app/domain/contacts/sources.server";
import { builtPerShape } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  contactParticipants,
  enquirySteps,
  firmAnswers,
  followUps,
  handoverSteps,
  introductionSteps,
  messages,
} from "~/db/schema/index.server";
import type { EntryKey, SourceName, Whose } from "./entry";

const walks = {
  contact: { table: contactParticipants, at: contactParticipants.at, id: contactParticipants.contactId },
  message: { table: messages, at: messages.at, id: messages.id },
  answer: { table: firmAnswers, at: firmAnswers.answeredAt, id: firmAnswers.id },
  "enquiry-step": { table: enquirySteps, at: enquirySteps.at, id: enquirySteps.id },
  "introduction-step": { table: introductionSteps, at: introductionSteps.at, id: introductionSteps.id },
  "handover-step": { table: handoverSteps, at: handoverSteps.at, id: handoverSteps.id },
  promise: { table: followUps, at: followUps.doneAt, id: followUps.id },
} satisfies Record<SourceName, unknown>;

/** Those that only a firm's timeline has: a mail and an answer name no candidate. */
const ofFirmsAlone = new Set<SourceName>(["message", "answer", "enquiry-step"]);

type Who = "firm" | "candidate";
type Shape = `${Who} ${"all" | "below"} ${string}`;

const place = (name: string) => sql.placeholder(name);

function walkOf(source: SourceName, who: Who, below: boolean, n: number): SQL {
  const { table, at, id } = walks[source];
  const column = who === "firm" ? table.firmId : "candidateId" in table ? table.candidateId : table.firmId;
  const from = below
    ? sql`(${at}, ${id}) < (${place("belowAt")}, ${place("belowId")})`
    : // A promise that is not kept yet has no time.
      sql`${at} is not null`;
  const name = sql.raw(`'${source}'`);
  return sql`select * from (
    select ${at} as at, ${id} as id, ${name} as source from ${table}
    where ${table.groupId} = ${place("groupId")} and ${column} = ${place("who")} and ${from}
    order by ${at} desc, ${id} desc limit ${place("most")}) as ${sql.raw(`w${n}`)}`;
}

/** The query of one shape: whose, from the newest or below a key, and which sources. Exported to be explained. */
export const keysOf = builtPerShape((db, shape: Shape) => {
  const [who, below, sources = ""] = shape.split(" ");
  const each = (sources.split(",") as SourceName[]).map((source, n) =>
    walkOf(source, who as Who, below === "below", n),
  );
  return db
    .select({
      at: sql`at`.mapWith(contactParticipants.at),
      id: sql<string>`id`,
      source: sql<SourceName>`source`,
    })
    .from(sql`(${sql.join(each, sql` union all `)}) as walks`)
    .prepare();
});

/**
 * Ways down a firm's or a candidate's timeline.
 * @param sources which of its sources to merge
 * @returns up to so many keys below one, newest first; a contact may come twice
 */
export function timelineKeys(group: GroupId, whose: Whose, sources: readonly SourceName[]): Source<EntryKey> {
  const [who, id] =
    "firmId" in whose ? (["firm", whose.firmId] as const) : (["candidate", whose.candidateId] as const);
  const walked = sources.filter((source) => who === "firm" || !ofFirmsAlone.has(source));
  const keys = async (below: ContactKey | null, most: number): Promise<EntryKey[]> => {
    if (walked.length === 0) return [];
    const found = await keysOf(`${who} ${below ? "below" : "all"} ${walked.join(",")}`).execute({
      ...{ groupId: group, who: id, most },
      ...(below && { belowAt: below.at.getTime(), belowId: below.id }),
    });
    // Each walk is in its order; merged, only as many are known to be the newest as each has given.
    return found.sort(newestFirst).slice(0, most);
  };
  return (below, most) => allOf(keys(below, most), most);
}
