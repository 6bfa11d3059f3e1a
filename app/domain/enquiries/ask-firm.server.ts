import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { insertFirmContact } from "~/app/domain/firms/insert-firm-contact.server";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { ownFirm, ownFirmContact } from "~/app/domain/firms/own-firm.server";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { read, transact, type Database, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { enquiries, firmContacts, messages, threads, users } from "~/db/schema/index.server";
import { addStep } from "./add-step.server";
import { composeEnquiry, type ComposedEnquiry } from "./compose-enquiry.server";
import type { NewEnquiry } from "./enquiry-form.server";
import { requireMayWrite } from "./may-mail-firm.server";
import { ensureOptOutLink } from "./opt-out-link.server";

/** Keeps what the volunteer told us on the way: a new contact person, a source, their own phone. */
async function keepWhatIsNew(
  tx: Tx,
  actor: GroupActor,
  enquiry: NewEnquiry,
  mail: ComposedEnquiry,
): Promise<string> {
  if (mail.isNew.phone)
    await tx.update(users).set({ phone: mail.sender.phone }).where(eq(users.id, actor.userId));
  const { id, name, email, source } = mail.contact;
  if (id) {
    await ownFirmContact(tx, actor.groupId, enquiry.firmId, id);
    if (!mail.isNew.source) return id;
    await tx
      .update(firmContacts)
      .set({ source })
      .where(and(eq(firmContacts.id, id), eq(firmContacts.groupId, actor.groupId)));
    return id;
  }
  const firm = await ownFirm(tx, actor.groupId, enquiry.firmId);
  const added = await insertFirmContact(tx, actor, firm.id, { name, email, source });
  await keepSearch(tx, firm);
  return added.id;
}

async function askedBefore(
  db: Database,
  groupId: GroupId,
  requestId: string,
): Promise<{ id: string } | null> {
  const [known] = await db
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(and(eq(enquiries.groupId, groupId), eq(enquiries.requestId, requestId)));
  return known ?? null;
}

/**
 * Asks a firm by mail: enquiry, step, thread, message, answer link and outgoing mail in one transaction.
 * The same request id twice is one enquiry.
 * @throws Refused as composeEnquiry does; 404 for ids that are not the group's
 */
export async function askFirm(actor: GroupActor, enquiry: NewEnquiry): Promise<{ id: string }> {
  const { groupId } = actor;
  const before = await askedBefore(read(), groupId, enquiry.requestId);
  if (before) return before;
  // Reading the text for leaks takes its time in a large group; nobody's writing should wait for it.
  const mail = await composeEnquiry(read(), actor, enquiry);
  return transact(async (tx) => {
    const known = await askedBefore(tx, groupId, enquiry.requestId);
    if (known) return known;
    await ownFirm(tx, groupId, enquiry.firmId);
    await requireMayWrite(tx, groupId, { email: mail.contact.email, firmId: enquiry.firmId }, "contact");
    const firmContactId = await keepWhatIsNew(tx, actor, enquiry, mail);
    const at = new Date();
    const [id, threadId, messageId] = [newId(), newId(), newId()];
    await tx.insert(enquiries).values({
      id,
      groupId,
      firmId: enquiry.firmId,
      firmContactId,
      volunteerId: actor.userId,
      locale: enquiry.locale,
      state: "sent",
      sentAt: at,
      requestId: enquiry.requestId,
    });
    await tx.insert(threads).values({ id: threadId, groupId, kind: "enquiry", enquiryId: id });
    await tx.insert(messages).values({
      id: messageId,
      groupId,
      threadId,
      firmId: enquiry.firmId,
      direction: "out",
      via: "mail",
      at,
      writtenBy: actor.userId,
      fromName: mail.sender.name,
      subject: mail.subject,
      text: mail.body,
    });
    await addStep(tx, {
      groupId,
      enquiryId: id,
      kind: "sent",
      at,
      byUserId: actor.userId,
      details: { messageId },
    });
    const { name, email } = mail.contact;
    const linkTokenId = await makeLink(tx, { purpose: "firm-answer", subjectId: id, email });
    await ensureOptOutLink(tx, firmContactId, email);
    await queueMail(tx, {
      organisationId: groupId,
      template: "enquiry",
      locale: enquiry.locale,
      to: { email, name },
      about: { enquiryId: id, messageId, linkTokenId, firmContactId, firmId: enquiry.firmId },
      threadId,
    });
    await record(tx, actor, {
      action: "enquiry.sent",
      subject: { kind: "enquiry", id },
      organisationId: groupId,
      details: { firmId: enquiry.firmId, firmContactId },
    });
    return { id };
  });
}
