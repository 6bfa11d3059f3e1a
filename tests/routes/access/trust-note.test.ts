/**
 * A trust note goes to nobody outside the group. Each side of the world has a contact with one; every page, as a
 * document and as data, is opened by everybody, and every row that is stored in the clear is looked through.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeAccess } from "~/app/access/routes";
import { read } from "~/db/client.server";
import * as schema from "~/db/schema/index.server";
import { addressOf } from "./addresses";
import { trustMark } from "./side";
import { aWorld, type World } from "./world";

let world: World;
/** How the note of side A begins; that of side B tells of another group. */
let mark: string;
beforeAll(async () => {
  world = await aWorld("trust");
  mark = `${trustMark} ved ${world.a.facts.mailName ?? ""}`;
});
afterAll(() => world.database.close());

/** The group's own pages about the contact, its firm and its candidate. */
const mayShow = new Set([
  "routes/contacts/list",
  "routes/contacts/contact",
  "routes/contacts/edit",
  "routes/firms/firm",
  "routes/candidates/candidate",
  "routes/data/copy-candidate",
]);

/** What a volunteer's phone keeps ahead: those very pages, each as far as it is shown to them. */
const keepsAhead = "routes/device/ahead";

const readable = Object.keys(routeAccess).filter((id) => {
  const rule = routeAccess[id]?.GET;
  return rule && rule !== "demo" && id !== "routes/not-found";
});

/** Addresses at which somebody might search for it from elsewhere. */
const searches = [
  "/kontakter",
  "/virksomheder",
  "/kandidater",
  "/henvendelser",
  "/sendt-videre",
  "/post",
  "/kontakter/ny",
];

describe("a trust note of side A is shown on the group's own pages alone:", () => {
  test.each(readable)("%s", async (routeId) => {
    const address = addressOf(world.build, routeId, world.a);
    for (const caller of world.callers) {
      const inGroup = caller.side === "a" && (caller.role === "coordinator" || caller.role === "volunteer");
      for (const manner of ["document", "data"] as const) {
        const { text } = await world.ask({ manner, address, routeId, cookie: caller.cookie });
        if (text.includes(mark)) {
          const may = mayShow.has(routeId) || routeId === keepsAhead;
          expect([caller.name, inGroup, may]).toEqual([caller.name, true, true]);
        }
      }
    }
  });

  test("and it is there, for a coordinator", async () => {
    const tove = world.callers.find(({ side, role }) => side === "a" && role === "coordinator");
    for (const routeId of mayShow) {
      const address = addressOf(world.build, routeId, world.a);
      const { text } = await world.ask({ address, routeId, cookie: tove?.cookie });
      expect([routeId, text.includes(mark)]).toEqual([routeId, true]);
    }
  });
});

test("no search from elsewhere finds it", async () => {
  const word = trustMark.split(" ").at(-1) ?? "";
  for (const caller of world.callers) {
    for (const address of searches) {
      const { text } = await world.ask({
        address: `${address}?q=${word}&soeg=${word}&hvem=${word}`,
        cookie: caller.cookie,
      });
      expect([caller.name, address, text.includes(trustMark)]).toEqual([caller.name, address, false]);
    }
  }
});

test("no row holds it in the clear: mails, packets, messages, the audit log, words to search by", async () => {
  const tables = Object.entries(schema).filter(([, table]) => typeof table === "object" && "id" in table);
  expect(tables.length).toBeGreaterThan(20);
  for (const [name, table] of tables) {
    const rows = await read()
      .select()
      .from(table as typeof schema.contacts);
    expect([name, JSON.stringify(rows).includes(trustMark)]).toEqual([name, false]);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      if (Buffer.isBuffer(value)) expect([name, value.includes(trustMark)]).toEqual([name, false]);
    }
  }
});
