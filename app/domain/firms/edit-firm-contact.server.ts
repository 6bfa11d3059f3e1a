import { eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Stale } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { firmContacts } from "~/db/schema/index.server";
import { firmContactValues, type FirmContactFields } from "./insert-firm-contact.server";
import { keepSearch } from "./keep-search.server";
import { ownFirm, ownFirmContact } from "./own-firm.server";

/**
 * Saves what is known of a person at a firm.
 * @param shown the version that the form showed
 * @throws Stale when somebody else saved first; 404 for a firm or person that is not the group's
 */
export async function editFirmContact(
  actor: GroupActor,
  firmId: string,
  contactId: string,
  shown: number,
  contact: FirmContactFields,
): Promise<void> {
  await transact(async (tx) => {
    const firm = await ownFirm(tx, actor.groupId, firmId);
    const before = await ownFirmContact(tx, actor.groupId, firmId, contactId);
    if (before.version !== shown) throw new Stale();
    await tx
      .update(firmContacts)
      .set({ ...firmContactValues(contact), version: shown + 1 })
      .where(eq(firmContacts.id, contactId));
    await keepSearch(tx, firm);
    await record(tx, actor, {
      action: "firm-contact.edited",
      subject: { kind: "firm-contact", id: contactId },
      organisationId: actor.groupId,
      details: { firmId },
    });
  });
}
