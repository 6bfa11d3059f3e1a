import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firms } from "~/db/schema/index.server";
import { firmValues, type FirmFields } from "./firm-values.server";
import { insertFirmContact } from "./insert-firm-contact.server";
import { assertOwnArea } from "./own-firm.server";

/** A firm as it is first told of, with one contact person if there is one. */
export type NewFirm = FirmFields & {
  contactName?: string;
  contactTitle?: string;
  contactEmail?: string;
  /** Where the contact person's address comes from. */
  source?: string;
  /** Two calls with the same one make one firm. */
  requestId?: string;
};

/**
 * Adds a firm inside a transaction of the caller's. See `addFirm`.
 * @throws 404 for an area that is not the group's
 */
export async function insertFirm(tx: Tx, actor: GroupActor, firm: NewFirm): Promise<{ id: string }> {
  if (firm.areaId) await assertOwnArea(tx, actor.groupId, firm.areaId);
  const hasContact = Boolean(firm.contactName ?? firm.contactEmail);
  // An address without a name belongs to the firm's own mailbox, which goes by the firm's name.
  const contactName = firm.contactName ?? firm.name;
  const id = newId();
  const [made] = await tx
    .insert(firms)
    .values({
      ...firmValues(firm, hasContact ? [contactName] : []),
      id,
      groupId: actor.groupId,
      phone: hasContact ? null : (firm.phone ?? null),
      createdBy: actor.userId,
      createdAt: new Date(),
      requestId: firm.requestId ?? null,
    })
    .onConflictDoNothing()
    .returning({ id: firms.id });
  if (!made) return madeBefore(tx, actor, firm.requestId);
  await record(tx, actor, {
    action: "firm.added",
    subject: { kind: "firm", id },
    organisationId: actor.groupId,
  });
  if (hasContact) {
    await insertFirmContact(tx, actor, id, {
      name: contactName,
      title: firm.contactTitle,
      email: firm.contactEmail,
      phone: firm.phone,
      source: firm.source,
    });
  }
  return { id };
}

async function madeBefore(tx: Tx, actor: GroupActor, requestId: string | undefined): Promise<{ id: string }> {
  if (!requestId) return notFound();
  const [firm] = await tx
    .select({ id: firms.id })
    .from(firms)
    .where(and(eq(firms.groupId, actor.groupId), eq(firms.requestId, requestId)));
  return firm ?? notFound();
}

/**
 * Adds a firm; the name alone is enough. The phone is the contact person's when one is named, else the firm's.
 * The same request id twice gives the same firm.
 * @throws 404 for an area that is not the group's
 */
export function addFirm(actor: GroupActor, firm: NewFirm): Promise<{ id: string }> {
  return transact((tx) => insertFirm(tx, actor, firm));
}
