import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { line, note, requestId, version } from "~/app/domain/forms/fields.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { read, transact, type Database } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { enquiries, firmContacts, firms, messages, organisations, users } from "~/db/schema/index.server";
import { notFound, Stale } from "../errors.server";
import { addStep } from "./add-step.server";
import { findEnquiry, type Enquiry } from "./find-enquiry.server";
import { refuseLeaks } from "./leaks-to-firm.server";
import { requireMayWrite } from "./may-mail-firm.server";
import { ensureOptOutLink } from "./opt-out-link.server";

export const replySchema = z.object({
  requestId: requestId(),
  version: version(),
  /** The address to answer: one that the thread knows. */
  to: z.string().max(254),
  subject: line(150),
  text: note(8_000).refine((text) => text.length > 0, "required"),
  namesChecked: z.boolean().optional(),
});

/** An address that a reply can go to; the latest to have written comes first. */
export type ReplyAddress = { email: string; name: string };

/** Who can be answered in an enquiry: those who wrote in its thread, then its contact person. */
export async function replyAddresses(
  db: Database,
  enquiry: Pick<Enquiry, "firmContactId"> & { threadId: string },
): Promise<ReplyAddress[]> {
  const [wrote, contacts] = await Promise.all([
    db
      .select({ email: messages.fromEmail, name: messages.fromName })
      .from(messages)
      .where(and(eq(messages.threadId, enquiry.threadId), eq(messages.direction, "in")))
      .orderBy(desc(messages.id)),
    db
      .select({ email: firmContacts.email, name: firmContacts.name })
      .from(firmContacts)
      .where(and(eq(firmContacts.id, enquiry.firmContactId), isNull(firmContacts.deletedAt))),
  ]);
  const known = new Map<string, string>();
  for (const { email, name } of [...wrote, ...contacts]) {
    if (email && !known.has(email)) known.set(email, name ?? email);
  }
  return [...known].map(([email, name]) => ({ email, name }));
}

/**
 * Answers a firm in the enquiry's thread by mail and stops the clock. The same request id twice is one mail.
 * @throws Stale when something has happened in the enquiry since the page was shown; Refused where the address
 *   may not be written to or the text holds what is a candidate's; 404 for another group's
 */
export async function reply(
  actor: GroupActor,
  enquiryId: string,
  mail: z.output<typeof replySchema>,
): Promise<void> {
  const { groupId } = actor;
  const shown = await findEnquiry(read(), groupId, enquiryId);
  const to = (await replyAddresses(read(), shown)).find(({ email }) => email === mail.to) ?? notFound();
  await refuseLeaks(
    read(),
    groupId,
    shown.firmId,
    { subject: mail.subject, text: mail.text },
    [...(await knownNames(read(), actor, shown)), to.name],
    mail.namesChecked,
  );
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, groupId, enquiryId);
    const [sent] = await tx
      .select({ id: messages.id })
      .from(messages)
      .where(and(eq(messages.groupId, groupId), eq(messages.requestId, mail.requestId)));
    if (sent) return;
    if (enquiry.version !== mail.version) throw new Stale();
    await requireMayWrite(tx, groupId, { email: to.email, firmId: enquiry.firmId }, "to");
    const at = new Date();
    const messageId = newId();
    const waited = enquiry.waitingSince?.toISOString();
    await tx.insert(messages).values({
      id: messageId,
      groupId,
      threadId: enquiry.threadId,
      firmId: enquiry.firmId,
      direction: "out",
      via: "mail",
      at,
      writtenBy: actor.userId,
      fromName: actor.name,
      subject: mail.subject,
      text: mail.text,
      requestId: mail.requestId,
    });
    await tx
      .update(enquiries)
      .set({ waitingSince: null, version: sql`${enquiries.version} + 1` })
      .where(eq(enquiries.id, enquiryId));
    await addStep(tx, {
      groupId,
      enquiryId,
      kind: "replied",
      at,
      byUserId: actor.userId,
      details: { messageId, ...(waited ? { waitingSince: waited } : {}) },
    });
    await ensureOptOutLink(tx, enquiry.firmContactId, to.email);
    await queueMail(tx, {
      organisationId: groupId,
      template: "thread-reply",
      locale: enquiry.locale,
      to,
      about: { enquiryId, messageId, firmId: enquiry.firmId, firmContactId: enquiry.firmContactId },
      threadId: enquiry.threadId,
    });
    await record(tx, actor, {
      action: "enquiry.replied",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: groupId,
      details: { messageId },
    });
  });
}

/** Names that a mail in this enquiry may hold: firm, contact person, volunteer and group. */
async function knownNames(db: Database, actor: GroupActor, enquiry: Enquiry): Promise<string[]> {
  const [row] = await db
    .select({ firm: firms.name, contact: firmContacts.name, group: organisations.name, me: users.name })
    .from(firms)
    .innerJoin(firmContacts, eq(firmContacts.id, enquiry.firmContactId))
    .innerJoin(organisations, eq(organisations.id, enquiry.groupId))
    .innerJoin(users, eq(users.id, actor.userId))
    .where(eq(firms.id, enquiry.firmId));
  return row ? Object.values(row) : [];
}
