import type { GroupActor } from "~/app/access/actor";
import { transact } from "~/db/client.server";
import { insertFirmContact, type NewFirmContact } from "./insert-firm-contact.server";
import { keepSearch } from "./keep-search.server";
import { ownFirm } from "./own-firm.server";

/**
 * Adds a person at a firm. The same request id twice gives the same person.
 * @throws 404 for a firm that is not the group's
 */
export function addFirmContact(
  actor: GroupActor,
  firmId: string,
  contact: NewFirmContact,
): Promise<{ id: string }> {
  return transact(async (tx) => {
    const firm = await ownFirm(tx, actor.groupId, firmId);
    const added = await insertFirmContact(tx, actor, firmId, contact);
    await keepSearch(tx, firm);
    return added;
  });
}
