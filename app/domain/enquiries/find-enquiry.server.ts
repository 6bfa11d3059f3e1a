import { and, eq } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries, threads } from "~/db/schema/index.server";
import { notFound } from "../errors.server";

export type Enquiry = typeof enquiries.$inferSelect;

/** The group's enquiry with the id of its thread. @throws 404, also for another group's */
export async function findEnquiry(
  db: Database,
  groupId: GroupId,
  enquiryId: string,
): Promise<Enquiry & { threadId: string }> {
  const [row] = await db
    .select({ enquiry: enquiries, threadId: threads.id })
    .from(enquiries)
    .innerJoin(threads, eq(threads.enquiryId, enquiries.id))
    .where(and(eq(enquiries.id, enquiryId), eq(enquiries.groupId, groupId)));
  return row ? { ...row.enquiry, threadId: row.threadId } : notFound();
}
