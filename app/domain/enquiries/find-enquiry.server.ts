import { and, eq } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries, threads } from "~/db/schema/index.server";
import { notFound } from "../errors.server";

export type Enquiry = typeof enquiries.$inferSelect;
/** With the thread that its mails belong to. */
export type ThreadedEnquiry = Enquiry & { threadId: string };

/** The enquiry that a link names, or null. Only for links: everybody else is asked which group they belong to. */
export async function findEnquiryById(db: Database, enquiryId: string): Promise<ThreadedEnquiry | null> {
  const [row] = await db
    .select({ enquiry: enquiries, threadId: threads.id })
    .from(enquiries)
    .innerJoin(threads, eq(threads.enquiryId, enquiries.id))
    .where(eq(enquiries.id, enquiryId));
  return row ? { ...row.enquiry, threadId: row.threadId } : null;
}

/** The group's enquiry with the id of its thread. @throws 404, also for another group's */
export async function findEnquiry(
  db: Database,
  groupId: GroupId,
  enquiryId: string,
): Promise<ThreadedEnquiry> {
  const [row] = await db
    .select({ enquiry: enquiries, threadId: threads.id })
    .from(enquiries)
    .innerJoin(threads, eq(threads.enquiryId, enquiries.id))
    .where(and(eq(enquiries.id, enquiryId), eq(enquiries.groupId, groupId)));
  return row ? { ...row.enquiry, threadId: row.threadId } : notFound();
}
