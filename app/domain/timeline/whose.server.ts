/**
 * Whose timeline a row belongs to, found as it is written: the rows of a conversation or a case repeat their firm
 * and candidate, so that a timeline pages by index.
 */
import { sql, type SQL } from "drizzle-orm";
import { enquiries, handovers, introductions, threads } from "~/db/schema/index.server";

/** The firm of an enquiry. */
export const firmOfEnquiry = (enquiryId: string): SQL<string | null> =>
  sql`(select ${enquiries.firmId} from ${enquiries} where ${enquiries.id} = ${enquiryId})`;

/** The firm of an enquiry's thread; null for a case's thread. */
export const firmOfThread = (threadId: string): SQL<string | null> =>
  sql`(select ${enquiries.firmId} from ${threads}
    inner join ${enquiries} on ${enquiries.id} = ${threads.enquiryId} where ${threads.id} = ${threadId})`;

const ofIntroduction = (column: typeof introductions.firmId | typeof introductions.candidateId, id: string) =>
  sql<string>`(select ${column} from ${introductions} where ${introductions.id} = ${id})`;

/** The firm and the candidate of an introduction. */
export const whoseIntroduction = (id: string) => ({
  firmId: ofIntroduction(introductions.firmId, id),
  candidateId: ofIntroduction(introductions.candidateId, id),
});

const ofHandover = (column: typeof handovers.firmId | typeof handovers.candidateId, id: string) =>
  sql<string | null>`(select ${column} from ${handovers} where ${handovers.id} = ${id})`;

/** The firm, where there is one, and the candidate of a case that was sent on. */
export const whoseHandover = (id: string) => ({
  firmId: ofHandover(handovers.firmId, id),
  candidateId: ofHandover(handovers.candidateId, id),
});
