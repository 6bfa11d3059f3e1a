import type { GroupActor } from "~/app/access/actor";
import { addFirmContact } from "~/app/domain/firms/add-firm-contact.server";
import { addFirm, type NewFirm } from "~/app/domain/firms/add-firm.server";
import type { NewFirmContact } from "~/app/domain/firms/insert-firm-contact.server";

/** A firm of the actor's group: the laundry in Stevns, unless told otherwise. @returns its id */
export async function aFirm(actor: GroupActor, over: Partial<NewFirm> = {}): Promise<string> {
  const { id } = await addFirm(actor, { name: "De Forenede Dampvaskerier", town: "Store Heddinge", ...over });
  return id;
}

let people = 0;

/** A person at the firm, with an address of their own, unless told otherwise. @returns their id */
export async function aFirmContact(
  actor: GroupActor,
  firmId: string,
  over: Partial<NewFirmContact> = {},
): Promise<string> {
  people += 1;
  const { id } = await addFirmContact(actor, firmId, {
    name: "Birgit Holm",
    title: "driftsleder",
    email: `birgit${people}@vask.example`,
    phone: "20 30 40 50",
    source: "Du gav mig dit kort på messen i Stevns.",
    ...over,
  });
  return id;
}
