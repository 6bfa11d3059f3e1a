import { afterAll, beforeAll, expect, test } from "vitest";
import type { GroupActor } from "~/app/access/actor";
import { newId } from "~/db/ids.server";
import { sealedEntry } from "~/tests/domain/device/sealed-entries";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("entries");
});
afterAll(() => world.database.close());

const cookieOf = (name: string) => world.callers.find((caller) => caller.name === name)?.cookie;
const send = (who: string, json: unknown) =>
  world.ask({ method: "POST", address: "/enhed-ind", cookie: cookieOf(who), json });
const aNote = (actor: GroupActor) => sealedEntry(actor, { form: [["trustNote", "Kaffe"]] });

test("a member's device hears of each entry what became of it, and no cache keeps it", async () => {
  const entry = await aNote(world.a.volunteer);
  const answer = await send("a volunteer", { now: Date.now(), entries: [entry] });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(JSON.parse(answer.text)).toMatchObject([{ id: entry.id, state: "taken" }]);
  expect(world.database.changes()).toContain("+contacts");
});

test("whoever is signed in has their own drafts opened, and nobody else's", async () => {
  const form: [string, string][] = [["text", "Hvornår kan hun begynde?"]];
  const draftOf = (userId: string) =>
    sealedEntry({ ...world.a.volunteer, userId }, { kind: "draft", place: "/indbakke#.text~1", form });
  const entries = [await draftOf(world.a.lead.userId), await draftOf(world.a.volunteer.userId)];
  entries.push(await aNote(world.a.volunteer));
  const open = (who: string) =>
    world.ask({
      ...{ method: "POST", address: "/enhed-kladder", cookie: cookieOf(who) },
      json: { now: Date.now(), entries },
    });
  const answer = await open("the unit's lead");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(JSON.parse(answer.text)).toMatchObject([{ id: entries[0]?.id, state: "taken", draft: { form } }]);
  expect(JSON.parse(answer.text)).toHaveLength(1);
  expect(JSON.parse((await open("the coordinator")).text)).toEqual([]);
  expect(world.database.changes()).toEqual([]);
});

test("who holds another's sealed entry writes nothing with it", async () => {
  const entries = [await aNote(world.a.volunteer)];
  for (const who of ["the coordinator", "a foreign volunteer"]) {
    const answer = await send(who, { now: Date.now(), entries });
    expect(JSON.parse(answer.text)).toMatchObject([{ state: "refused" }]);
    expect(world.database.changes()).toEqual([]);
  }
});

test("whatever else is posted is refused, and writes nothing", async () => {
  const { id, sealed } = await aNote(world.a.volunteer);
  const now = Date.now();
  const many = Array.from({ length: 51 }, () => ({ id: newId(), sealed }));
  const odd = [
    null,
    [],
    "x",
    {},
    { now, entries: [] },
    { now, entries: many },
    { now: "i dag", entries: [] },
  ];
  for (const json of [
    ...odd,
    { now, entries: [{ id: "x", sealed }] },
    { now, entries: [{ id, sealed: "æ" }] },
  ]) {
    expect((await send("a volunteer", json)).status).toBe(400);
  }
  expect(world.database.changes()).toEqual([]);
});
