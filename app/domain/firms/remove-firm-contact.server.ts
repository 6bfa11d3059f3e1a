import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notErased } from "~/app/domain/erasure/not-erased.server";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { firmContacts } from "~/db/schema/index.server";
import { keepSearch } from "./keep-search.server";
import { ownFirm } from "./own-firm.server";

/** Removes a person from a firm, so that they can be brought back. @throws 404 */
export function removeFirmContact(actor: GroupActor, firmId: string, contactId: string): Promise<void> {
  return setRemoved(actor, firmId, contactId, true);
}

/** Brings back a person who was removed. Twice is as good as once. @throws 404 */
export function restoreFirmContact(actor: GroupActor, firmId: string, contactId: string): Promise<void> {
  return setRemoved(actor, firmId, contactId, false);
}

async function setRemoved(
  actor: GroupActor,
  firmId: string,
  contactId: string,
  removed: boolean,
): Promise<void> {
  await transact(async (tx) => {
    const firm = await ownFirm(tx, actor.groupId, firmId);
    const mine = and(
      eq(firmContacts.id, contactId),
      eq(firmContacts.firmId, firmId),
      eq(firmContacts.groupId, actor.groupId),
      notErased(tx, "firm-contact", firmContacts.id),
    );
    const [changed] = await tx
      .update(firmContacts)
      .set({ deletedAt: removed ? new Date() : null })
      .where(and(mine, removed ? isNull(firmContacts.deletedAt) : isNotNull(firmContacts.deletedAt)))
      .returning({ id: firmContacts.id });
    if (!changed) {
      const [contact] = await tx.select({ id: firmContacts.id }).from(firmContacts).where(mine);
      if (!contact) notFound();
      return;
    }
    await keepSearch(tx, firm);
    await record(tx, actor, {
      action: removed ? "firm-contact.removed" : "firm-contact.restored",
      subject: { kind: "firm-contact", id: contactId },
      organisationId: actor.groupId,
      details: { firmId },
    });
  });
}
