import { eq } from "drizzle-orm";
import type { OperatorActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { assertMailNameFree, mailNameRefusal } from "~/app/domain/organisations/claim-mail-name.server";
import { sendInvitation } from "~/app/domain/people/send-invitation.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { organisations } from "~/db/schema/index.server";
import type { NewOrganisation } from "./organisation-form.server";

/**
 * Adds a group or a unit and invites the person who is to run it, as coordinator or lead.
 * @throws Refused `mailNameTaken` at `mailName`
 */
export function addOrganisation(
  actor: OperatorActor,
  organisation: NewOrganisation,
): Promise<{ id: string }> {
  return transact((tx) => add(tx, actor, organisation)).catch(mailNameRefusal);
}

async function add(tx: Tx, actor: OperatorActor, added: NewOrganisation): Promise<{ id: string }> {
  if (added.requestId) {
    const [earlier] = await tx
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.requestId, added.requestId));
    if (earlier) return earlier;
  }
  const id = newId();
  const isGroup = added.kind === "group";
  if (isGroup && added.mailName) await assertMailNameFree(tx, added.mailName, id);
  await tx.insert(organisations).values({
    id,
    kind: added.kind,
    name: added.name,
    municipalityCode: added.municipalityCode,
    mailName: isGroup ? (added.mailName ?? null) : null,
    email: isGroup ? null : (added.email ?? null),
    createdAt: new Date(),
    requestId: added.requestId ?? null,
  });
  await record(tx, actor, {
    action: "organisation.added",
    subject: { kind: "organisation", id },
    organisationId: id,
  });
  await sendInvitation(tx, actor, {
    organisationId: id,
    email: added.firstEmail,
    name: added.firstName,
    role: isGroup ? "coordinator" : "lead",
    locale: added.locale,
    invitedBy: actor.userId,
  });
  return { id };
}
