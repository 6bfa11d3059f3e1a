import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contactPage } from "~/app/domain/contacts/contact-page.server";
import { deleteContact, restoreContact } from "~/app/domain/contacts/delete-contact.server";
import { deleteFirm } from "~/app/domain/firms/delete-firm.server";
import { editContact } from "~/app/domain/contacts/edit-contact.server";
import { listContacts } from "~/app/domain/contacts/list-contacts.server";
import { dueFollowUps } from "~/app/domain/follow-ups/follow-up-lines.server";
import { read } from "~/db/client.server";
import { contactRevisions, firms } from "~/db/schema/index.server";
import { aContact } from "../../factories/contacts";
import { aFirm } from "../../factories/firms";
import { aGroup, aVolunteer } from "../../factories/people";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const march = new Date("2026-03-02T09:00:00Z");
const april = new Date("2026-04-02T09:00:00Z");

describe("editing a contact", () => {
  test("keeps what it said before, sealed, and follows firms, words and days", async () => {
    const { coordinator } = await aGroup();
    const [laundry, bakery] = [await aFirm(coordinator), await aFirm(coordinator, { name: "Bageriet" })];
    const id = await aContact(coordinator, {
      at: april,
      participants: [{ kind: "firm", firmId: laundry }],
      trustNote: "først",
      shareableNote: "vaskeri",
    });
    await editContact(coordinator, id, 1, {
      kind: "visit",
      at: march,
      participants: [{ kind: "firm", firmId: bakery }],
      trustNote: "siden",
      shareableNote: "boller",
    });

    const page = await contactPage(coordinator, id);
    expect(page).toMatchObject({
      kind: "visit",
      at: march,
      trustNote: "siden",
      shareableNote: "boller",
      version: 2,
    });
    expect(page.revisions).toMatchObject([
      { before: { kind: "coffee", at: april, trustNote: "først", shareableNote: "vaskeri" } },
    ]);
    const [kept] = await read().select().from(contactRevisions);
    expect(kept?.before.includes("vaskeri")).toBe(false);

    const find = async (text: string) => (await listContacts(coordinator, { text })).lines.length;
    expect([await find("vaskeri"), await find("boller")]).toEqual([0, 1]);
    const last = async (firmId: string) =>
      (await read().select({ at: firms.lastContactAt }).from(firms).where(eq(firms.id, firmId)))[0]?.at;
    expect([await last(laundry), await last(bakery)]).toEqual([null, march]);
    expect((await listContacts(coordinator, { firmId: laundry })).lines).toEqual([]);
    expect((await listContacts(coordinator, { firmId: bakery })).lines).toHaveLength(1);
  });

  test("the second of two editors is told, and changes nothing", async () => {
    const { coordinator } = await aGroup();
    const frida = await aVolunteer(coordinator);
    const id = await aContact(coordinator, { shareableNote: "et" });
    const edit = (shareableNote: string) => ({
      kind: "call" as const,
      at: march,
      participants: [],
      shareableNote,
    });
    await editContact(coordinator, id, 1, edit("to"));
    await expect(editContact(frida, id, 1, edit("tre"))).rejects.toMatchObject({ code: "stale" });
    const page = await contactPage(coordinator, id);
    expect(page.shareableNote).toBe("to");
    expect(page.revisions).toHaveLength(1);
  });

  test("another group's contact does not exist", async () => {
    const { coordinator } = await aGroup();
    const { coordinator: other } = await aGroup({ name: "Den anden gruppe" });
    const id = await aContact(coordinator);
    const edit = { kind: "call" as const, at: march, participants: [] };
    const missing = { init: { status: 404 } };
    await expect(editContact(other, id, 1, edit)).rejects.toMatchObject(missing);
    await expect(deleteContact(other, id)).rejects.toMatchObject(missing);
    await expect(restoreContact(other, id)).rejects.toMatchObject(missing);
    await expect(contactPage(other, id)).rejects.toMatchObject(missing);
  });

  test("a firm that was deleted since stays where it took part", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const participants = [{ kind: "firm" as const, firmId }];
    const id = await aContact(coordinator, { participants });
    await deleteFirm(coordinator, firmId);
    await editContact(coordinator, id, 1, { kind: "visit", at: march, participants });
    expect((await contactPage(coordinator, id)).tookPart).toMatchObject([{ firmId, deleted: true }]);
    const next = { kind: "visit" as const, participants };
    await expect(aContact(coordinator, next)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

test("a deleted contact is gone from every list with its follow-up, and comes back whole", async () => {
  const { coordinator } = await aGroup();
  const firmId = await aFirm(coordinator);
  const id = await aContact(coordinator, {
    at: march,
    participants: [{ kind: "firm", firmId }],
    shareableNote: "kaffe",
    followUp: { dueOn: "2026-03-09" },
  });
  const seen = async () => [
    (await listContacts(coordinator, {})).lines.length,
    (await listContacts(coordinator, { text: "kaffe" })).lines.length,
    (await listContacts(coordinator, { firmId })).lines.length,
    (await dueFollowUps(coordinator, { by: "2026-03-09", most: 10 })).length,
    (await read().select().from(firms).where(eq(firms.id, firmId)))[0]?.lastContactAt,
  ];
  await deleteContact(coordinator, id);
  await deleteContact(coordinator, id);
  expect(await seen()).toEqual([0, 0, 0, 0, null]);
  await expect(contactPage(coordinator, id)).rejects.toMatchObject({ init: { status: 404 } });
  await restoreContact(coordinator, id);
  await restoreContact(coordinator, id);
  expect(await seen()).toEqual([1, 1, 1, 1, march]);
});
