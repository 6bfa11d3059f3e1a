import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import { deleteContact, restoreContact } from "~/app/domain/contacts/delete-contact.server";
import { editContact } from "~/app/domain/contacts/edit-contact.server";
import { listContacts } from "~/app/domain/contacts/list-contacts.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { findParticipants } from "~/app/domain/contacts/find-participants.server";
import { read } from "~/db/client.server";
import { candidates, contacts, firmContacts, firms } from "~/db/schema/index.server";
import { aCandidate } from "../../factories/candidates";
import { aContact } from "../../factories/contacts";
import { aFirm, aFirmContact } from "../../factories/firms";
import { aGroup, anAgreement } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const hours = (n: number) => new Date(Date.now() - n * 3_600_000);

async function lastSpoke(firmId: string, candidateId: string) {
  const [firm] = await read().select().from(firms).where(eq(firms.id, firmId));
  const [candidate] = await read().select().from(candidates).where(eq(candidates.id, candidateId));
  return [firm?.lastContactAt ?? null, candidate?.lastContactAt ?? null];
}

async function aPair(actor: GroupActor) {
  const firmId = await aFirm(actor);
  const { id: candidateId } = await aCandidate(actor);
  const participants = [
    { kind: "firm" as const, firmId },
    { kind: "candidate" as const, candidateId },
  ];
  return { firmId, candidateId, participants };
}

describe("when nobody was there", () => {
  test("the contact says so, and “last spoke” stays where it was, whatever becomes of it", async () => {
    const { coordinator } = await aGroup();
    await anAgreement(coordinator);
    const { firmId, candidateId, participants } = await aPair(coordinator);
    const nobody = { kind: "visit", reached: "nobody", participants } as const;

    const first = await aContact(coordinator, { ...nobody, at: hours(9) });
    expect(await lastSpoke(firmId, candidateId)).toEqual([null, null]);

    const talked = hours(5);
    await aContact(coordinator, { kind: "call", at: talked, participants });
    const second = await aContact(coordinator, { ...nobody, at: hours(1) });
    expect(await lastSpoke(firmId, candidateId)).toEqual([talked, talked]);
    expect(await contactPage(coordinator, second)).toMatchObject({ reached: "nobody" });
    const { lines } = await listContacts(coordinator, {});
    expect(lines.map(({ reached }) => reached)).toEqual(["nobody", "talked", "nobody"]);

    await deleteContact(coordinator, second);
    expect(await lastSpoke(firmId, candidateId)).toEqual([talked, talked]);
    await restoreContact(coordinator, second);
    expect(await lastSpoke(firmId, candidateId)).toEqual([talked, talked]);

    // It turns out that they did talk, and then that they did not.
    const at = hours(2);
    await editContact(coordinator, first, 1, { ...nobody, reached: "talked", at });
    expect(await lastSpoke(firmId, candidateId)).toEqual([at, at]);
    await editContact(coordinator, first, 2, { ...nobody, at });
    expect(await lastSpoke(firmId, candidateId)).toEqual([talked, talked]);
  });

  test("an edit that does not say whether anybody was reached leaves it as it was", async () => {
    const { coordinator } = await aGroup();
    const id = await aContact(coordinator, { reached: "nobody" });
    await editContact(coordinator, id, 1, { kind: "call", at: new Date(), participants: [] });
    expect(await contactPage(coordinator, id)).toMatchObject({ kind: "call", reached: "nobody" });
  });
});

describe("somebody named on the spot", () => {
  const people = () => read().select().from(firmContacts);

  test("is added at the new firm, and found by name from then on", async () => {
    const { coordinator } = await aGroup();
    const id = await aContact(coordinator, { newFirm: "Rørvig Smedje", newPerson: "Kaj Mortensen" });
    const [person] = await people();
    expect((await contactPage(coordinator, id)).tookPart).toMatchObject([
      { name: "Rørvig Smedje", person: "Kaj Mortensen", firmContactId: person?.id },
    ]);
    expect((await findParticipants(coordinator, "mort")).map(({ name }) => name)).toContain("Kaj Mortensen");
  });

  test("is added at the one firm that took part, also where somebody else there did", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const firmContactId = await aFirmContact(coordinator, firmId);
    await aContact(coordinator, { newPerson: "Ib", participants: [{ kind: "firm", firmId, firmContactId }] });
    expect((await people()).map((one) => [one.firmId, one.name])).toContainEqual([firmId, "Ib"]);
  });

  test("is refused where it is not clear at which firm, and nothing is saved", async () => {
    const { coordinator } = await aGroup();
    const two = [await aFirm(coordinator), await aFirm(coordinator, { name: "Den anden" })];
    for (const firmIds of [[], two]) {
      const participants = firmIds.map((firmId) => ({ kind: "firm" as const, firmId }));
      await expect(
        logContact(coordinator, { kind: "visit", newPerson: "Ib", participants }),
      ).rejects.toMatchObject({ code: "personWhere", field: "newPerson" });
    }
    expect(await people()).toEqual([]);
    expect(await read().select().from(contacts)).toEqual([]);
  });
});
