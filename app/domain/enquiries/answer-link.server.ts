import { eq } from "drizzle-orm";
import { findLink, type Link } from "~/app/domain/links/link.server";
import { read, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries, threads } from "~/db/schema/index.server";
import type { Enquiry } from "./find-enquiry.server";

/** What stands behind the address of an answer page. `old` when the link no longer opens it. */
export type AnswerLink =
  | { state: "open" | "old"; link: Link; enquiry: Enquiry & { groupId: GroupId; threadId: string } }
  | { state: "unknown" };

/** The enquiry that an answer link opens, or why it does not. */
export async function findAnswerLink(
  token: string,
  db: Database = read(),
  now = new Date(),
): Promise<AnswerLink> {
  const link = await findLink("firm-answer", token, db);
  if (!link) return { state: "unknown" };
  const [row] = await db
    .select({ enquiry: enquiries, threadId: threads.id })
    .from(enquiries)
    .innerJoin(threads, eq(threads.enquiryId, enquiries.id))
    .where(eq(enquiries.id, link.subjectId));
  if (!row) return { state: "unknown" };
  const old = link.expiresAt !== null && link.expiresAt <= now;
  return { state: old ? "old" : "open", link, enquiry: { ...row.enquiry, threadId: row.threadId } };
}
