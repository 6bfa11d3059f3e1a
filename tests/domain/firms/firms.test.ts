import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { addFirmContact } from "~/app/domain/firms/add-firm-contact.server";
import { addFirm } from "~/app/domain/firms/add-firm.server";
import { deleteFirm, restoreFirm } from "~/app/domain/firms/delete-firm.server";
import { editFirmContact } from "~/app/domain/firms/edit-firm-contact.server";
import { editFirm } from "~/app/domain/firms/edit-firm.server";
import { firmContactToEdit, firmForRefusal, firmToEdit } from "~/app/domain/firms/firm-forms.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { listFirms } from "~/app/domain/firms/list-firms.server";
import { removeFirmContact, restoreFirmContact } from "~/app/domain/firms/remove-firm-contact.server";
import { similarFirms } from "~/app/domain/firms/similar-firms.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { areas, auditRows, firms } from "~/db/schema/index.server";
import { aFirm, aFirmContact } from "~/tests/factories/firms";
import { aGroup, anOperator } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const missing = { init: { status: 404 } };
const stale = { code: "stale" };

async function namesFound(actor: GroupActor, text: string): Promise<string[]> {
  return (await listFirms(actor, { text })).lines.map(({ name }) => name);
}

async function anArea(actor: GroupActor, name: string): Promise<string> {
  const id = newId();
  await transact((tx) =>
    tx.insert(areas).values({ id, groupId: actor.groupId, name, sortKey: danishSortKey(name) }),
  );
  return id;
}

async function twoGroups() {
  const operator = await anOperator();
  const { coordinator: ours } = await aGroup({ operator });
  const { coordinator: theirs } = await aGroup({ operator, name: "Flygtninge Job Lejre" });
  return { ours, theirs };
}

describe("adding a firm", () => {
  test("takes a name alone", async () => {
    const { coordinator } = await aGroup();
    const { id } = await addFirm(coordinator, { name: "مخبز" });
    const { firm, people } = await firmPage(coordinator, id);
    expect(firm).toMatchObject({ name: "مخبز", town: null, cvr: null });
    expect(people).toEqual([]);
  });

  test("takes name, town, contact and phone; the phone is the person's", async () => {
    const { coordinator } = await aGroup();
    const { id } = await addFirm(coordinator, {
      name: "De Forenede Dampvaskerier",
      town: "Store Heddinge",
      contactName: "Birgit Holm",
      phone: "20 30 40 50",
    });
    const { firm, people } = await firmPage(coordinator, id);
    expect(firm.phone).toBeNull();
    expect(people).toMatchObject([{ name: "Birgit Holm", phone: "20 30 40 50", email: null }]);
  });

  test("an address without a person goes by the firm's name", async () => {
    const { coordinator } = await aGroup();
    const { id } = await addFirm(coordinator, { name: "Bageren", contactEmail: "info@bageren.example" });
    expect((await firmPage(coordinator, id)).people).toMatchObject([{ name: "Bageren" }]);
  });

  test("the same form posted twice, also at once, makes one firm", async () => {
    const { coordinator } = await aGroup();
    const firm = { name: "Bageren", contactName: "Bo", requestId: newId() };
    const [first, second] = await Promise.all([addFirm(coordinator, firm), addFirm(coordinator, firm)]);
    expect(second).toEqual(first);
    expect(await namesFound(coordinator, "")).toEqual(["Bageren"]);
    expect((await firmPage(coordinator, first.id)).people).toHaveLength(1);
  });

  test("leaves its trace", async () => {
    const { coordinator } = await aGroup();
    const id = await aFirm(coordinator);
    const rows = await read().select().from(auditRows).where(eq(auditRows.subjectId, id));
    expect(rows).toMatchObject([{ action: "firm.added", actorUserId: coordinator.userId }]);
  });

  test("another group's area does not exist", async () => {
    const { ours, theirs } = await twoGroups();
    const areaId = await anArea(theirs, "Havnen");
    await expect(addFirm(ours, { name: "Bageren", areaId })).rejects.toMatchObject(missing);
    expect(await namesFound(ours, "")).toEqual([]);
  });
});

describe("firms like it", () => {
  const requestId = newId();

  test("are found by CVR number, and by name and town however written", async () => {
    const { coordinator } = await aGroup();
    const laundry = await aFirm(coordinator, { cvr: "13585628", contactName: "Åse" });
    await aFirm(coordinator, { name: "De Forenede Dampvaskerier", town: "Faxe" });
    const found = async (firm: { name: string; town?: string; cvr?: string }) =>
      (await similarFirms(coordinator, { ...firm, requestId })).map(({ id }) => id);
    expect(await found({ name: "DE FORENEDE  dampvaskerier", town: "store heddinge" })).toEqual([laundry]);
    expect(await found({ name: "Vaskeriet", cvr: "13585628" })).toEqual([laundry]);
    expect(await found({ name: "De Forenede Dampvaskerier" })).toEqual([]);
    expect(await found({ name: "De Forenede" })).toEqual([]);
  });

  test("a form posted twice does not warn of itself; other groups' firms and wildcards are no match", async () => {
    const { ours, theirs } = await twoGroups();
    await aFirm(ours, { requestId });
    const same = { name: "De Forenede Dampvaskerier", town: "Store Heddinge" };
    expect(await similarFirms(ours, { ...same, requestId })).toEqual([]);
    expect(await similarFirms(theirs, { ...same, requestId: newId() })).toEqual([]);
    expect(await similarFirms(ours, { name: "%", town: "%", requestId: newId() })).toEqual([]);
  });
});

describe("the list", () => {
  test("finds parts of names, towns and people, and Danish letters written out", async () => {
    const { coordinator } = await aGroup();
    const laundry = await aFirm(coordinator);
    await aFirmContact(coordinator, laundry, { name: "Søren Kjær" });
    await aFirm(coordinator, { name: "Ærø Bageri", town: "Marstal" });
    expect(await namesFound(coordinator, "Vask")).toEqual(["De Forenede Dampvaskerier"]);
    expect(await namesFound(coordinator, "vask HEDD")).toEqual(["De Forenede Dampvaskerier"]);
    expect(await namesFound(coordinator, "Aeroe")).toEqual(["Ærø Bageri"]);
    expect(await namesFound(coordinator, "soeren")).toEqual(["De Forenede Dampvaskerier"]);
    expect(await namesFound(coordinator, "_%")).toHaveLength(2);
    expect(await namesFound(coordinator, "rierstore")).toEqual([]);
  });

  test("stands in Danish order", async () => {
    const { coordinator } = await aGroup();
    for (const name of ["Aabenraa Kran", "Ørsted", "Zebra", "Ærø Bageri", "Åben Dør", "alfa"]) {
      await aFirm(coordinator, { name });
    }
    expect(await namesFound(coordinator, "")).toEqual([
      "alfa",
      "Zebra",
      "Ærø Bageri",
      "Ørsted",
      "Åben Dør",
      "Aabenraa Kran",
    ]);
  });

  test("filters by area and shows none of another group's", async () => {
    const { ours, theirs } = await twoGroups();
    const areaId = await anArea(ours, "Havnen");
    await aFirm(ours, { name: "Kajen", areaId });
    await aFirm(ours, { name: "Torvet" });
    await aFirm(theirs, { name: "Lejre" });
    expect((await listFirms(ours, { areaId })).lines.map(({ name }) => name)).toEqual(["Kajen"]);
    expect(await namesFound(theirs, "")).toEqual(["Lejre"]);
  });

  test("pages show every firm once, whatever they are called", async () => {
    const { coordinator } = await aGroup();
    const names = fc.sample(fc.constantFrom("Bageren", "Ærø", "Aalborg", "10-4", "é", "Ö"), 60);
    for (const name of names) await aFirm(coordinator, { name });
    const seen: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const page: Awaited<ReturnType<typeof listFirms>> = await listFirms(coordinator, { after });
      expect(page.lines.length).toBeLessThanOrEqual(25);
      seen.push(...page.lines.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
  });

  test("a cursor of another group begins from the start", async () => {
    const { ours, theirs } = await twoGroups();
    const foreign = await aFirm(theirs, { name: "Åse" });
    await aFirm(ours, { name: "Bageren" });
    expect((await listFirms(ours, { after: foreign })).lines).toHaveLength(1);
  });
});

describe("editing", () => {
  test("saves, and clears what was emptied", async () => {
    const { coordinator } = await aGroup();
    const id = await aFirm(coordinator, { cvr: "13585628", employees: 40 });
    await aFirmContact(coordinator, id, { name: "Søren" });
    await editFirm(coordinator, id, 1, { name: "Vaskeriet", industryCode: "961010" });
    expect(await firmToEdit(coordinator, id)).toMatchObject({
      name: "Vaskeriet",
      town: null,
      cvr: null,
      employees: null,
      industryVersion: "DB25",
      version: 2,
    });
    expect(await namesFound(coordinator, "soeren")).toEqual(["Vaskeriet"]);
  });

  test("of two who edit, the second is told and nothing of the first is lost", async () => {
    const { coordinator } = await aGroup();
    const id = await aFirm(coordinator);
    await editFirm(coordinator, id, 1, { name: "Først" });
    await expect(editFirm(coordinator, id, 1, { name: "Sidst" })).rejects.toMatchObject(stale);
    expect((await firmToEdit(coordinator, id)).name).toBe("Først");
  });

  test("another group's firm does not exist, in any way", async () => {
    const { ours, theirs } = await twoGroups();
    const id = await aFirm(ours);
    const person = await aFirmContact(ours, id);
    const own = await aFirm(theirs);
    await Promise.all(
      [
        firmPage(theirs, id),
        firmToEdit(theirs, id),
        firmForRefusal(theirs, id),
        firmContactToEdit(theirs, id, person),
        firmContactToEdit(theirs, own, person),
        editFirm(theirs, id, 1, { name: "x" }),
        deleteFirm(theirs, id),
        restoreFirm(theirs, id),
        addFirmContact(theirs, id, { name: "x" }),
        editFirmContact(theirs, id, person, 1, { name: "x" }),
        editFirmContact(theirs, own, person, 1, { name: "x" }),
        removeFirmContact(theirs, own, person),
        restoreFirmContact(theirs, own, person),
        firmPage(theirs, "no-such-firm"),
      ].map((attempt) => expect(attempt).rejects.toMatchObject(missing)),
    );
    expect((await firmPage(ours, id)).people).toHaveLength(1);
  });
});

test("a deleted firm is gone until it is brought back", async () => {
  const { coordinator } = await aGroup();
  const id = await aFirm(coordinator);
  await deleteFirm(coordinator, id);
  await deleteFirm(coordinator, id);
  expect(await namesFound(coordinator, "")).toEqual([]);
  await expect(firmPage(coordinator, id)).rejects.toMatchObject(missing);
  await restoreFirm(coordinator, id);
  await restoreFirm(coordinator, id);
  expect(await namesFound(coordinator, "")).toHaveLength(1);
  const trace = await read()
    .select({ action: auditRows.action })
    .from(auditRows)
    .where(and(eq(auditRows.subjectId, id), eq(auditRows.subjectKind, "firm")))
    .orderBy(auditRows.id);
  expect(trace.map(({ action }) => action)).toEqual(["firm.added", "firm.deleted", "firm.restored"]);
});

describe("people at a firm", () => {
  test("may be several; search follows them", async () => {
    const { coordinator } = await aGroup();
    const id = await aFirm(coordinator);
    const birgit = await aFirmContact(coordinator, id, { name: "Birgit" });
    await aFirmContact(coordinator, id, { name: "Ole" });
    await editFirmContact(coordinator, id, birgit, 1, { name: "Bodil", source: "Messen" });
    expect(await namesFound(coordinator, "birgit")).toEqual([]);
    expect(await namesFound(coordinator, "bodil")).toHaveLength(1);
    await removeFirmContact(coordinator, id, birgit);
    expect(await namesFound(coordinator, "bodil")).toEqual([]);
    expect((await firmPage(coordinator, id)).people.map(({ name }) => name)).toEqual(["Ole"]);
    await restoreFirmContact(coordinator, id, birgit);
    expect(await namesFound(coordinator, "bodil")).toHaveLength(1);
  });

  test("the same form posted twice makes one person; of two who edit the second is told", async () => {
    const { coordinator } = await aGroup();
    const id = await aFirm(coordinator);
    const requestId = newId();
    const person = await aFirmContact(coordinator, id, { requestId });
    expect(await aFirmContact(coordinator, id, { requestId })).toBe(person);
    await editFirmContact(coordinator, id, person, 1, { name: "A" });
    await expect(editFirmContact(coordinator, id, person, 1, { name: "B" })).rejects.toMatchObject(stale);
  });
});

test("search text never spans two fields and keeps up with every change", async () => {
  const { coordinator } = await aGroup();
  const id = await aFirm(coordinator, { name: "Ab", town: "Cd" });
  await aFirmContact(coordinator, id, { name: "Ef" });
  const [row] = await read().select({ search: firms.search }).from(firms).where(eq(firms.id, id));
  expect(row?.search).toBe("ab\ncd\nef");
});
