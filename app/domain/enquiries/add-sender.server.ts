import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { insertFirmContact } from "~/app/domain/firms/insert-firm-contact.server";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { ownFirm } from "~/app/domain/firms/own-firm.server";
import { findCpr } from "~/app/domain/rules/cpr-guard";
import { cleanName, longestName, nameProblem } from "~/app/domain/rules/names";
import { enquiriesText } from "~/app/i18n/enquiries";
import { transact } from "~/db/client.server";
import { firmAnswers, firmContacts, messages } from "~/db/schema/index.server";
import { notFound } from "../errors.server";
import { findEnquiry } from "./find-enquiry.server";

export const senderSchema = z.object({ answerId: z.string().max(40) });

/** The name a mail came under, as a person's name; the address where it is none. */
export function nameOfSender(fromName: string | null, email: string): string {
  const name = cleanName(fromName ?? "");
  return nameProblem(name) || findCpr(name) ? email.slice(0, longestName) : name;
}

/**
 * Makes the one who answered by mail a contact person at the firm. Somebody known there by the same address
 * stays as they are.
 * @throws 404 for an enquiry or answer that is not the group's
 */
export async function addSender(actor: GroupActor, enquiryId: string, answerId: string): Promise<void> {
  await transact(async (tx) => {
    const { groupId } = actor;
    const { firmId, locale } = await findEnquiry(tx, groupId, enquiryId);
    const [message] = await tx
      .select({ email: messages.fromEmail, name: messages.fromName })
      .from(firmAnswers)
      .innerJoin(messages, eq(messages.id, firmAnswers.messageId))
      .where(and(eq(firmAnswers.id, answerId), eq(firmAnswers.enquiryId, enquiryId)));
    const email = message?.email;
    if (!email) return notFound();
    const firm = await ownFirm(tx, groupId, firmId);
    const [known] = await tx
      .select({ id: firmContacts.id })
      .from(firmContacts)
      .where(
        and(eq(firmContacts.firmId, firmId), eq(firmContacts.email, email), isNull(firmContacts.deletedAt)),
      );
    if (known) return;
    await insertFirmContact(tx, actor, firmId, {
      name: nameOfSender(message.name, email),
      email,
      source: enquiriesText[locale].senderSource,
    });
    await keepSearch(tx, firm);
  });
}
