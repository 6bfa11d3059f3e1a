import type { GroupActor } from "~/app/access/actor";
import { Refused } from "~/app/domain/errors.server";
import { insertFirm } from "~/app/domain/firms/add-firm.server";
import { insertFirmContact } from "~/app/domain/firms/insert-firm-contact.server";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { ownFirm } from "~/app/domain/firms/own-firm.server";
import type { Tx } from "~/db/client.server";
import type { Participant } from "./kinds";

type Named = { participants: readonly Participant[]; newFirm?: string; newPerson?: string };

/**
 * Whom a contact was with, also those named on the spot: a firm by its name, and a person at it or at the one
 * firm that took part. What is missing of them is filled in later, on their own pages.
 * @throws Refused("personWhere") at `newPerson` where it is not one firm; 404 for a firm that is not the group's
 */
export async function withNew(
  tx: Tx,
  actor: GroupActor,
  { participants, newFirm, newPerson }: Named,
): Promise<Participant[]> {
  const made = newFirm ? await insertFirm(tx, actor, { name: newFirm }) : null;
  const everybody: Participant[] = [
    ...participants,
    ...(made ? [{ kind: "firm", firmId: made.id } as const] : []),
  ];
  if (!newPerson) return everybody;
  const there = new Set(participants.flatMap((one) => (one.kind === "firm" ? [one.firmId] : [])));
  const firmId = made?.id ?? (there.size === 1 ? [...there][0] : undefined);
  if (!firmId) throw new Refused("personWhere", "newPerson");
  const firm = await ownFirm(tx, actor.groupId, firmId);
  const { id: firmContactId } = await insertFirmContact(tx, actor, firmId, { name: newPerson });
  await keepSearch(tx, firm);
  return [...everybody, { kind: "firm", firmId, firmContactId }];
}
