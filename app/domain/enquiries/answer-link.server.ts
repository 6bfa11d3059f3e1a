import { findLink, type Link } from "~/app/domain/links/link.server";
import { read, type Database } from "~/db/client.server";
import { findEnquiryById, type ThreadedEnquiry } from "./find-enquiry.server";

/** What stands behind the address of an answer page. `old` when the link no longer opens it. */
export type AnswerLink =
  { state: "open" | "old"; link: Link; enquiry: ThreadedEnquiry } | { state: "unknown" };

/** The enquiry that an answer link opens, or why it does not. */
export async function findAnswerLink(
  token: string,
  db: Database = read(),
  now = new Date(),
): Promise<AnswerLink> {
  const link = await findLink("firm-answer", token, db);
  const enquiry = link && (await findEnquiryById(db, link.subjectId));
  if (!enquiry) return { state: "unknown" };
  return { state: link.expiresAt !== null && link.expiresAt <= now ? "old" : "open", link, enquiry };
}
