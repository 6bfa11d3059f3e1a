import { and, desc, eq, ne } from "drizzle-orm";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { shownToFirm } from "~/app/domain/introductions/shown-to-firm.server";
import { read } from "~/db/client.server";
import { firmAnswers, firmContacts, firms, messages, organisations, users } from "~/db/schema/index.server";
import { findAnswerLink } from "./answer-link.server";
import { heardFromUs } from "./heard-from-us.server";

/**
 * What a firm's answer page shows. Reading it changes nothing but the audit: where it shows somebody, that is
 * written down.
 * @param isRead whether people are shown: not for HEAD, nor where only the question matters
 */
export async function answerPage(token: string, isRead: boolean) {
  const found = await findAnswerLink(token);
  if (found.state === "unknown") return { state: "unknown" as const };
  const { enquiry, link } = found;
  const db = read();
  const [[about], [question], contact, answers] = await Promise.all([
    db
      .select({
        firm: firms.name,
        group: organisations.name,
        volunteer: users.name,
        phone: users.phone,
        contact: firmContacts.name,
      })
      .from(firms)
      .innerJoin(organisations, eq(organisations.id, enquiry.groupId))
      .innerJoin(users, eq(users.id, enquiry.volunteerId))
      .innerJoin(firmContacts, eq(firmContacts.id, enquiry.firmContactId))
      .where(eq(firms.id, enquiry.firmId)),
    db
      .select({ subject: messages.subject, text: messages.text })
      .from(messages)
      .where(and(eq(messages.threadId, enquiry.threadId), eq(messages.direction, "out")))
      .orderBy(messages.id)
      .limit(1),
    readerOf(link.email, enquiry.groupId, enquiry.firmId),
    db
      .select()
      .from(firmAnswers)
      .where(and(eq(firmAnswers.enquiryId, enquiry.id), ne(firmAnswers.via, "call")))
      .orderBy(desc(firmAnswers.id))
      .limit(1),
  ]);
  const from = {
    group: about?.group ?? "",
    groupId: enquiry.groupId,
    volunteer: about?.volunteer ?? "",
    phone: about?.phone ?? null,
  };
  if (found.state === "old") return { state: "old" as const, locale: enquiry.locale, from };
  return {
    state: "open" as const,
    locale: enquiry.locale,
    requestId: newRequestId(),
    from,
    firm: about?.firm ?? "",
    reader: contact ?? about?.contact ?? "",
    question: question ?? { subject: null, text: "" },
    ended: enquiry.state === "ended",
    answer: answers[0] ?? null,
    heard: answers[0] ? await heardFromUs(enquiry, answers[0].answeredAt) : null,
    people: isRead ? await shownToFirm(enquiry) : [],
  };
}

async function readerOf(email: string | null, groupId: string, firmId: string): Promise<string | null> {
  if (!email) return null;
  const rows = await read()
    .select({ name: firmContacts.name, groupId: firmContacts.groupId })
    .from(firmContacts)
    .where(and(eq(firmContacts.firmId, firmId), eq(firmContacts.email, email)));
  return rows.find((row) => row.groupId === groupId)?.name ?? null;
}
