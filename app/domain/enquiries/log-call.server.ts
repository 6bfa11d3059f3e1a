import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { deleteContact } from "~/app/domain/contacts/delete-contact.server";
import { insertContact } from "~/app/domain/contacts/log-contact.server";
import { note, requestId } from "~/app/domain/forms/fields.server";
import { transact, type Tx } from "~/db/client.server";
import { enquiries, enquirySteps } from "~/db/schema/index.server";
import { addStep } from "./add-step.server";
import { findEnquiry } from "./find-enquiry.server";

export const callSchema = z.object({
  requestId: requestId(),
  /** What was said; kept in the contact log, for the group alone. */
  text: note(20_000).optional(),
  undo: z.boolean().optional(),
});

/**
 * "Jeg har ringet": a contact in the log, a step, and the clock stops. The same request id twice is one call.
 * @throws 404 for another group's
 */
export async function logCall(
  actor: GroupActor,
  enquiryId: string,
  call: { requestId: string; text?: string },
): Promise<void> {
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, actor.groupId, enquiryId);
    const calls = await stepsOf(tx, enquiryId, "called");
    if (calls.some(({ details }) => details?.requestId === call.requestId)) return;
    await tx
      .update(enquiries)
      .set({ waitingSince: null, version: sql`${enquiries.version} + 1` })
      .where(eq(enquiries.id, enquiryId));
    const { id: contactId } = await insertContact(tx, actor, {
      kind: "call",
      participants: [{ kind: "firm", firmId: enquiry.firmId, firmContactId: enquiry.firmContactId }],
      trustNote: call.text,
      requestId: call.requestId,
    });
    const waited = enquiry.waitingSince?.toISOString();
    await addStep(tx, {
      groupId: actor.groupId,
      enquiryId,
      kind: "called",
      at: new Date(),
      byUserId: actor.userId,
      details: { requestId: call.requestId, contactId, ...(waited ? { waitingSince: waited } : {}) },
    });
    await record(tx, actor, {
      action: "enquiry.called",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: actor.groupId,
    });
  });
}

function stepsOf(tx: Tx, enquiryId: string, kind: "called") {
  return tx
    .select({ id: enquirySteps.id, details: enquirySteps.details })
    .from(enquirySteps)
    .where(and(eq(enquirySteps.enquiryId, enquiryId), eq(enquirySteps.kind, kind)))
    .orderBy(desc(enquirySteps.id));
}

/**
 * Takes back "Jeg har ringet": the logged contact is deleted, and the firm waits again since when it did.
 * @throws 404 for another group's
 */
export async function takeCallBack(actor: GroupActor, enquiryId: string, requestId: string): Promise<void> {
  const contactId = await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, actor.groupId, enquiryId);
    const call = (await stepsOf(tx, enquiryId, "called")).find(
      ({ details }) => details?.requestId === requestId,
    );
    if (!call) return null;
    await tx.delete(enquirySteps).where(eq(enquirySteps.id, call.id));
    const waited = call.details?.waitingSince;
    if (waited && !enquiry.waitingSince && enquiry.state !== "ended") {
      await tx
        .update(enquiries)
        .set({ waitingSince: new Date(waited), version: sql`${enquiries.version} + 1` })
        .where(eq(enquiries.id, enquiryId));
    }
    await record(tx, actor, {
      action: "enquiry.call-taken-back",
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: actor.groupId,
    });
    return call.details?.contactId ?? null;
  });
  if (contactId) await deleteContact(actor, contactId);
}
