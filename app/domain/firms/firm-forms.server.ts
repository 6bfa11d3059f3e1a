import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { municipalities } from "~/db/municipalities.server";
import { firmContacts, organisations } from "~/db/schema/index.server";
import { shownFirm } from "./firm-values.server";
import { areasOf } from "./list-firms.server";
import { ownFirm, ownFirmContact } from "./own-firm.server";

/** What the form of a firm offers to choose from, and the group's own municipality. */
export async function firmChoices(actor: GroupActor) {
  const [areas, [group]] = await Promise.all([
    areasOf(actor),
    read()
      .select({ municipalityCode: organisations.municipalityCode })
      .from(organisations)
      .where(eq(organisations.id, actor.groupId)),
  ]);
  return { areas, municipalities, ownMunicipality: group?.municipalityCode ?? null };
}

/** A firm as its form shows it. @throws 404 for a firm that is not the group's */
export async function firmToEdit(actor: GroupActor, firmId: string) {
  return shownFirm(await ownFirm(read(), actor.groupId, firmId));
}

/** A person at a firm as their form shows them. @throws 404 for a firm or person that is not the group's */
export async function firmContactToEdit(actor: GroupActor, firmId: string, contactId: string) {
  const firm = await ownFirm(read(), actor.groupId, firmId);
  const { name, title, email, phone, source, version } = await ownFirmContact(
    read(),
    actor.groupId,
    firmId,
    contactId,
  );
  return { firm: { id: firm.id, name: firm.name }, contact: { name, title, email, phone, source, version } };
}

/** The firm and the people there with an address, for noting a no. @throws 404 */
export async function firmForRefusal(actor: GroupActor, firmId: string) {
  const firm = await ownFirm(read(), actor.groupId, firmId);
  const people = await read()
    .select({ id: firmContacts.id, name: firmContacts.name, email: firmContacts.email })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.firmId, firmId),
        eq(firmContacts.groupId, actor.groupId),
        isNull(firmContacts.deletedAt),
      ),
    )
    .orderBy(firmContacts.id);
  return {
    firm: { id: firm.id, name: firm.name, cvr: firm.cvr },
    people: people.flatMap(({ id, name, email }) => (email ? [{ id, name, email }] : [])),
  };
}
