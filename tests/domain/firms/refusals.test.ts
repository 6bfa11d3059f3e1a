import fc from "fast-check";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { deleteFirm } from "~/app/domain/firms/delete-firm.server";
import { editFirm } from "~/app/domain/firms/edit-firm.server";
import { firmPage } from "~/app/domain/firms/firm-page.server";
import { liftRefusal } from "~/app/domain/firms/lift-refusal.server";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { insertRefusal, noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { refusalPage } from "~/app/domain/firms/refusal-page.server";
import { read, transact } from "~/db/client.server";
import { refusals } from "~/db/schema/index.server";
import { aFirm, aFirmContact } from "~/tests/factories/firms";
import { aGroup, anOperator } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";

useTestDatabase();

const missing = { init: { status: 404 } };
const asked = { requestedBy: "Birgit Holm", requestedOn: "2026-03-01" };
const cvr = "13585628";

/** Two workplaces of one firm and a stranger, each with two people. */
async function scene(actor: GroupActor) {
  const places = await Promise.all([
    aFirm(actor, { name: "Vaskeriet", town: "Faxe", cvr }),
    aFirm(actor, { name: "Vaskeriet", town: "Køge", cvr }),
    aFirm(actor, { name: "Bageren" }),
  ]);
  const people: { firmId: string; id: string; email: string }[] = [];
  for (const firmId of places) {
    for (const who of ["a", "b"]) {
      const email = `${who}${people.length}@firm.example`;
      people.push({ firmId, email, id: await aFirmContact(actor, firmId, { email }) });
    }
  }
  return people;
}

const scopeAt = async (actor: GroupActor, to: { email?: string; firmId: string }) =>
  (await mayWriteTo(read(), actor.groupId, to))?.scope ?? null;

describe("a no", () => {
  test("from one person binds their address alone, at whatever firm it is used", async () => {
    const { coordinator } = await aGroup();
    const [first, second, elsewhere] = await scene(coordinator);
    if (!first || !second || !elsewhere) throw new Error("no scene");
    await noteRefusal(coordinator, first.firmId, { scope: "address", contactId: first.id, via: "call" });
    expect(await scopeAt(coordinator, first)).toBe("address");
    expect(await scopeAt(coordinator, { email: first.email, firmId: elsewhere.firmId })).toBe("address");
    expect(await scopeAt(coordinator, second)).toBeNull();
    expect(await scopeAt(coordinator, { firmId: first.firmId })).toBeNull();
    const page = await firmPage(coordinator, first.firmId);
    expect(page.people.map(({ saysNo }) => saysNo)).toEqual([true, false]);
    expect(page.mayBeWritten).toBe(true);
  });

  test("is shown with who noted it, and stops writing from the page", async () => {
    const { coordinator } = await aGroup();
    const [first] = await scene(coordinator);
    if (!first) throw new Error("no scene");
    await noteRefusal(coordinator, first.firmId, { scope: "workplace", via: "visit", words: "Nej tak." });
    const page = await firmPage(coordinator, first.firmId);
    expect(page.refusals).toMatchObject([
      { scope: "workplace", notedBy: coordinator.name, words: "Nej tak." },
    ]);
    expect(page.mayBeWritten).toBe(false);
  });

  test("follows the firm when its CVR number is put right", async () => {
    const { coordinator } = await aGroup();
    const here = await aFirm(coordinator);
    const there = await aFirm(coordinator, { town: "Køge", cvr });
    await noteRefusal(coordinator, here, { scope: "firm", via: "call" });
    expect(await scopeAt(coordinator, { firmId: there })).toBeNull();
    await editFirm(coordinator, here, 1, { name: "Vaskeriet", cvr });
    expect(await scopeAt(coordinator, { firmId: there })).toBe("firm");
  });

  test("is not lifted by emptying the CVR number", async () => {
    const { coordinator } = await aGroup();
    const here = await aFirm(coordinator, { cvr });
    const there = await aFirm(coordinator, { town: "Køge", cvr });
    await noteRefusal(coordinator, here, { scope: "firm", via: "call" });
    await editFirm(coordinator, here, 1, { name: "Vaskeriet" });
    expect(await scopeAt(coordinator, { firmId: here })).toBe("firm");
    expect(await scopeAt(coordinator, { firmId: there })).toBe("firm");
  });

  test("follows a firm that was deleted and is added again, in this group alone", async () => {
    const operator = await anOperator();
    const { coordinator } = await aGroup({ operator });
    const { coordinator: theirs } = await aGroup({ operator });
    const place = { name: "Vaskeriet på Ærø", town: "Marstal" };
    const gone = await aFirm(coordinator, place);
    await noteRefusal(coordinator, gone, { scope: "workplace", via: "visit" });
    const nextDoor = await aFirm(coordinator, place);
    expect(await scopeAt(coordinator, { firmId: nextDoor })).toBeNull();
    await deleteFirm(coordinator, gone);
    const again = await aFirm(coordinator, { name: "VASKERIET PÅ AERØ", town: " marstal" });
    expect(await scopeAt(coordinator, { firmId: again })).toBe("workplace");
    expect((await firmPage(coordinator, again)).refusals).toMatchObject([{ scope: "workplace" }]);
    expect((await firmPage(coordinator, again)).mayBeWritten).toBe(false);
    const others = [
      { name: place.name, town: "Rise" },
      { name: "Vaskeriet", town: place.town },
    ];
    for (const other of others) {
      expect(await scopeAt(coordinator, { firmId: await aFirm(coordinator, other) })).toBeNull();
    }
    expect(await scopeAt(theirs, { firmId: await aFirm(theirs, place) })).toBeNull();
  });

  test("of a whole firm binds it however often it stands on the list, but no other firm of the name", async () => {
    const { coordinator } = await aGroup();
    const place = { name: "Rengøring Syd", town: "Faxe" };
    const first = await aFirm(coordinator, { ...place, cvr });
    const again = await aFirm(coordinator, place);
    const namesake = await aFirm(coordinator, { ...place, cvr: "22756214" });
    await noteRefusal(coordinator, first, { scope: "firm", via: "call" });
    expect(await scopeAt(coordinator, { firmId: again })).toBe("firm");
    expect(await scopeAt(coordinator, { firmId: namesake })).toBeNull();
  });

  test("noted twice is one; a deleted firm's no still binds, and it may still say one", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const no = { scope: "workplace", via: "call" } as const;
    const first = await noteRefusal(coordinator, firmId, no);
    expect(await noteRefusal(coordinator, firmId, no)).toEqual(first);
    await deleteFirm(coordinator, firmId);
    expect(await scopeAt(coordinator, { firmId })).toBe("workplace");
    const email = "birgit@vask.example";
    await transact((tx) =>
      insertRefusal(tx, { kind: "firm" }, coordinator.groupId, {
        scope: "address",
        firmId,
        email,
        via: "link",
      }),
    );
    const other = await aFirm(coordinator, { name: "Bageren" });
    expect(await scopeAt(coordinator, { firmId: other, email })).toBe("address");
  });

  test("needs an address to bind one", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const silent = await aFirmContact(coordinator, firmId, { email: undefined });
    const no = { scope: "address", via: "call" } as const;
    for (const contactId of [undefined, silent]) {
      await expect(noteRefusal(coordinator, firmId, { ...no, contactId })).rejects.toMatchObject({
        code: "required",
        field: "contactId",
      });
    }
  });

  test("of one group is nothing to another, which can neither see nor lift it", async () => {
    const operator = await anOperator();
    const { coordinator: ours } = await aGroup({ operator });
    const { coordinator: theirs } = await aGroup({ operator });
    const [first] = await scene(ours);
    const [same] = await scene(theirs);
    if (!first || !same) throw new Error("no scene");
    const { id } = await noteRefusal(ours, first.firmId, { scope: "firm", via: "call" });
    expect(await scopeAt(theirs, same)).toBeNull();
    const no = { scope: "workplace", via: "call" } as const;
    await expect(noteRefusal(theirs, first.firmId, no)).rejects.toMatchObject(missing);
    await expect(liftRefusal(theirs, id, asked)).rejects.toMatchObject(missing);
    await expect(refusalPage(theirs, same.firmId, id)).rejects.toMatchObject(missing);
    expect(await scopeAt(ours, first)).toBe("firm");
  });

  test("is lifted with who asked and when; the second time changes nothing", async () => {
    const { coordinator } = await aGroup();
    const firmId = await aFirm(coordinator);
    const { id } = await noteRefusal(coordinator, firmId, { scope: "workplace", via: "call" });
    await liftRefusal(coordinator, id, asked);
    await liftRefusal(coordinator, id, { requestedBy: "En anden", requestedOn: "2026-03-02" });
    expect(await scopeAt(coordinator, { firmId })).toBeNull();
    const [row] = await read().select().from(refusals).where(eq(refusals.id, id));
    expect(row).toMatchObject({
      liftedRequestedBy: "Birgit Holm",
      liftedRequestedOn: "2026-03-01",
      liftedBy: coordinator.userId,
    });
  });
});

test("whatever is noted and lifted, in whatever order, only what stands binds, and only what it names", async () => {
  const { coordinator } = await aGroup();
  const people = await scene(coordinator);
  const step = fc.record({
    who: fc.nat({ max: people.length - 1 }),
    scope: fc.constantFrom("address", "workplace", "firm"),
    lift: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      await transact((tx) => tx.delete(refusals));
      const standing: typeof steps = [];
      for (const { who, scope, lift } of steps) {
        const person = people[who];
        if (!person) continue;
        const contactId = scope === "address" ? person.id : undefined;
        const { id } = await noteRefusal(coordinator, person.firmId, { scope, contactId, via: "call" });
        const same = (no: (typeof steps)[number]) =>
          no.scope === scope &&
          (scope === "address" ? no.who === who : people[no.who]?.firmId === person.firmId);
        const at = standing.findIndex(same);
        if (at >= 0) standing.splice(at, 1);
        if (lift) await liftRefusal(coordinator, id, asked);
        else standing.push({ who, scope, lift });
      }
      const chain = (firmId: string | undefined) => (firmId === people[4]?.firmId ? "baker" : "laundry");
      for (const [index, person] of people.entries()) {
        const bound = standing.some(({ who, scope }) => {
          if (scope === "address") return who === index;
          if (scope === "workplace") return people[who]?.firmId === person.firmId;
          return chain(people[who]?.firmId) === chain(person.firmId);
        });
        expect((await scopeAt(coordinator, person)) !== null).toBe(bound);
      }
    }),
    { numRuns: 25 },
  );
});
