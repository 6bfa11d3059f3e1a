import type { GroupActor } from "~/app/access/actor";
import { logContact, type NewContact } from "~/app/domain/contacts/log-contact.server";

/** A logged contact: coffee with nobody in particular a moment ago, unless `over` says otherwise. @returns its id */
export async function aContact(actor: GroupActor, over: Partial<NewContact> = {}): Promise<string> {
  const { id } = await logContact(actor, { kind: "coffee", participants: [], ...over });
  return id;
}
