import { and, desc, eq, gte } from "drizzle-orm";
import { read } from "~/db/client.server";
import { enquirySteps, messages, outgoingMails, users } from "~/db/schema/index.server";
import type { ThreadedEnquiry } from "./find-enquiry.server";

/** That somebody of the group has written to the firm or called it. */
export type HeardFromUs = { how: "written" | "called"; by: string; at: Date };

/**
 * What the firm has heard from us since an instant: the latest letter by a person that has left, or call that
 * was noted; null when it still waits. A letter that did not get through is none.
 */
export async function heardFromUs(enquiry: ThreadedEnquiry, since: Date): Promise<HeardFromUs | null> {
  const [letters, [call]] = await Promise.all([
    read()
      .select({ about: outgoingMails.about, sentAt: outgoingMails.sentAt })
      .from(outgoingMails)
      .where(
        and(
          eq(outgoingMails.threadId, enquiry.threadId),
          eq(outgoingMails.template, "thread-reply"),
          eq(outgoingMails.state, "sent"),
          gte(outgoingMails.createdAt, since),
        ),
      )
      .orderBy(desc(outgoingMails.id))
      .limit(1),
    read()
      .select({ by: users.name, at: enquirySteps.at })
      .from(enquirySteps)
      .innerJoin(users, eq(users.id, enquirySteps.byUserId))
      .where(
        and(
          eq(enquirySteps.enquiryId, enquiry.id),
          eq(enquirySteps.kind, "called"),
          gte(enquirySteps.at, since),
        ),
      )
      .orderBy(desc(enquirySteps.id))
      .limit(1),
  ]);
  const called: HeardFromUs | null = call ? { how: "called", ...call } : null;
  const letter = letters[0];
  if (!letter?.sentAt || (called && called.at > letter.sentAt)) return called;
  const [message] = await read()
    .select({ by: messages.fromName })
    .from(messages)
    .where(and(eq(messages.id, letter.about.messageId ?? ""), eq(messages.groupId, enquiry.groupId)));
  return { how: "written", by: message?.by ?? "", at: letter.sentAt };
}
