import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { fold } from "~/app/domain/rules/fold";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { firmContacts } from "~/db/schema/index.server";

/** What a person may tell of somebody at a firm; the name is enough. */
export type FirmContactFields = {
  name: string;
  title?: string;
  email?: string;
  phone?: string;
  /** Where the address comes from, in words the first mail can use. */
  source?: string;
};

export type NewFirmContact = FirmContactFields & { requestId?: string };

/** The columns of a contact person's row. */
export function firmContactValues(contact: FirmContactFields) {
  return {
    name: contact.name,
    search: fold(contact.name),
    title: contact.title ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    source: contact.source ?? null,
  };
}

/** Adds a contact person's row. The caller has made sure that the firm is the group's, and keeps its search text. */
export async function insertFirmContact(
  tx: Tx,
  actor: GroupActor,
  firmId: string,
  contact: NewFirmContact,
): Promise<{ id: string }> {
  const id = newId();
  const [made] = await tx
    .insert(firmContacts)
    .values({
      ...firmContactValues(contact),
      id,
      groupId: actor.groupId,
      firmId,
      createdBy: actor.userId,
      createdAt: new Date(),
      requestId: contact.requestId ?? null,
    })
    .onConflictDoNothing()
    .returning({ id: firmContacts.id });
  if (!made) return madeBefore(tx, actor, firmId, contact.requestId);
  await record(tx, actor, {
    action: "firm-contact.added",
    subject: { kind: "firm-contact", id },
    organisationId: actor.groupId,
    details: { firmId },
  });
  return { id };
}

async function madeBefore(tx: Tx, actor: GroupActor, firmId: string, requestId: string | undefined) {
  if (!requestId) return notFound();
  const [contact] = await tx
    .select({ id: firmContacts.id })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.groupId, actor.groupId),
        eq(firmContacts.requestId, requestId),
        eq(firmContacts.firmId, firmId),
      ),
    );
  return contact ?? notFound();
}
