import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roleMay, type Capability } from "~/app/access/matrix";
import { routeAccess } from "~/app/access/routes";
import { addressOf, idName, idsIn } from "./addresses";
import { bodiesOf } from "./bodies";
import { aWorld, type Caller, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("foreign");
});
afterAll(() => world.database.close());

const nobodysId = "0199f000-0000-7000-8000-000000000000";

/** Routes about one thing of one organisation: not the operator's, who sees every organisation. */
const aboutOne = Object.keys(routeAccess).filter((id) => {
  const rule = routeAccess[id]?.GET;
  return rule && !["public", "link", "demo", "platform.read", "platform.manage"].includes(rule);
});

const mayRead = (routeId: string, caller: Caller) =>
  caller.role !== null && roleMay(caller.role, routeAccess[routeId]?.GET as Capability);

/** A page without what differs at every answer or repeats the address. */
const bare = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "id")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d{13}/g, "now");

describe("what is another organisation's looks exactly like what does not exist:", () => {
  test.each(aboutOne)("%s", async (routeId) => {
    const parameters = idsIn(world.build, routeId);
    if (parameters.length === 0) return;
    const foreign = addressOf(world.build, routeId, world.a);
    const nowhere = addressOf(
      world.build,
      routeId,
      world.a,
      Object.fromEntries(parameters.map((name) => [name, nobodysId])),
    );
    for (const caller of world.callers.filter((one) => one.side === "b" && mayRead(routeId, one))) {
      for (const manner of ["document", "data"] as const) {
        const [theirs, nobodys] = [
          await world.ask({ manner, address: foreign, routeId, cookie: caller.cookie }),
          await world.ask({ manner, address: nowhere, routeId, cookie: caller.cookie }),
        ];
        expect(theirs.status).toBe(404);
        expect(nobodys.status).toBe(404);
        expect(bare(theirs.text)).toBe(bare(nobodys.text));
      }
    }
  });
});

describe("an id that is not of the thing before it in the address is not found:", () => {
  const nested = Object.keys(routeAccess).filter((id) => (routeAccess[id]?.GET ?? "").endsWith(".write"));

  test.each(nested)("%s", async (routeId) => {
    const parameters = idsIn(world.build, routeId);
    if (parameters.length < 2) return;
    const [coordinator] = world.callers.filter(({ side, role }) => side === "a" && role === "coordinator");
    for (const parameter of parameters) {
      const mixed = { [parameter]: world.b.ids[idName(routeId, parameter)] ?? "" };
      const address = addressOf(world.build, routeId, world.a, mixed);
      const read = await world.ask({ address, cookie: coordinator?.cookie });
      expect(read.status, `GET with a foreign ${parameter}`).toBe(404);
      for (const body of bodiesOf(routeId, world.a)) {
        const posted = await world.ask({ method: "POST", address, cookie: coordinator?.cookie, body });
        const changes = await world.database.changes();
        expect([posted.status, changes], `POST with a foreign ${parameter}`).toEqual([404, []]);
      }
    }
  });
});

/** Ids that the two sides may tell each other: of the organisations themselves, which they can work with. */
const open = new Set(["groupId", "unitId"]);
const secrets = () => Object.entries(world.b.ids).flatMap(([name, id]) => (open.has(name) ? [] : [id]));

/** Filters of lists, by which another's id could be asked about. */
const filters = [
  ["/virksomheder", "omraade", "areaId"],
  ["/virksomheder", "efter", "firmId"],
  ["/kandidater", "efter", "candidateId"],
  ["/kontakter", "virksomhed", "firmId"],
  ["/kontakter", "kandidat", "candidateId"],
  ["/kontakter", "frivillig", "volunteerId"],
  ["/kontakter/ny", "virksomhed", "firmId"],
  ["/kontakter/ny", "kandidat", "candidateId"],
] as const;

describe("no page tells anything of the other side's:", () => {
  test.each(aboutOne)("%s", async (routeId) => {
    const address = addressOf(world.build, routeId, world.a);
    for (const caller of world.callers.filter((one) => one.side === "a" && mayRead(routeId, one))) {
      const { text } = await world.ask({ address, cookie: caller.cookie });
      expect(
        secrets().filter((id) => text.includes(id)),
        caller.name,
      ).toEqual([]);
      await world.database.changes();
    }
  });

  test.each(filters)("%s?%s=", async (path, parameter, name) => {
    const foreign = world.b.ids[name] ?? "";
    for (const caller of world.callers.filter(({ side, role }) => side === "a" && role === "volunteer")) {
      const { status, text } = await world.ask({
        address: `${path}?${parameter}=${foreign}`,
        cookie: caller.cookie,
      });
      expect([200, 404]).toContain(status);
      // The address itself may stand on the page, and nothing else of theirs.
      const told = secrets().filter((id) => id !== foreign && text.includes(id));
      expect(told).toEqual([]);
      for (const word of ["birk", "Birk"]) expect(text).not.toContain(word);
    }
  });
});
