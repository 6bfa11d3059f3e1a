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
  return rule && !["public", "link", "own-page", "demo", "platform.read", "platform.manage"].includes(rule);
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
        const changes = world.database.changes();
        expect([posted.status, changes], `POST with a foreign ${parameter}`).toEqual([404, []]);
      }
    }
  });
});

/** Ids that the two sides may tell each other: of the organisations themselves, which they can work with. */
const open = new Set(["groupId", "unitId"]);

/** What of the other side's a page tells: ids, and their mail name, which most of their things bear. */
function toldBy(text: string, routeId: string, asked: readonly string[]): string[] {
  const ids = Object.entries(world.b.ids).filter(([name]) => !open.has(name) && !asked.includes(name));
  const told = ids.flatMap(([name, id]) => (text.includes(id) ? [name] : []));
  // Groups and units are shown each other's names there, to propose that they work together.
  const showsNames = routeId === "routes/group/links" || routeId === "routes/unit/links";
  return /birk/i.test(text) && !showsNames ? [...told, "a name"] : told;
}

type Asked = [routeId: string, query: string, ...names: string[]];

/** Filters and choices in an address, by which another's id could be asked about; `{name}` is that id. */
const asking: Asked[] = [
  ["routes/firms/list", "omraade={areaId}", "areaId"],
  ["routes/firms/list", "efter={firmId}", "firmId"],
  ["routes/firms/firm", "foer={enquiryId}", "enquiryId"],
  ["routes/candidates/list", "efter={candidateId}", "candidateId"],
  ["routes/candidates/candidate", "efter={contactId}", "contactId"],
  ["routes/candidates/consent-new", "formaal=identity-to-firm&virksomhed={firmId}&videre=1", "firmId"],
  ["routes/candidates/consent-new", "formaal=profile-to-kind&hvem=areas&omraade={areaId}&videre=1", "areaId"],
  ["routes/candidates/consent-new", "formaal=profile-to-kind&hvem=all&undtagen={firmId}&videre=1", "firmId"],
  ["routes/candidates/consent-new", "formaal=send-on&modtager=unit:{unitId}&videre=1", "unitId"],
  ["routes/contacts/list", "firm={firmId}", "firmId"],
  ["routes/contacts/list", "candidate={candidateId}", "candidateId"],
  ["routes/contacts/list", "af={volunteerId}", "volunteerId"],
  ["routes/contacts/new", "firm={firmId}", "firmId"],
  ["routes/contacts/new", "person={firmContactId}", "firmContactId"],
  ["routes/contacts/new", "candidate={candidateId}", "candidateId"],
  ["routes/enquiries/list", "efter={enquiryId}", "enquiryId"],
  ["routes/handovers/list", "efter={handoverId}", "handoverId"],
  ["routes/handovers/new", "modtager=unit:{unitId}&tilbud=henvendelse:{enquiryId}", "unitId", "enquiryId"],
  ["routes/handovers/new", "tilbud=virksomhed:{firmId}", "firmId"],
  ["routes/mail/inbox", "efter={mailId}", "mailId"],
];

describe("no page tells anything of the other side's:", () => {
  const readers = (routeId: string) =>
    world.callers.filter((caller) => caller.side === "a" && mayRead(routeId, caller));

  test.each(aboutOne)("%s", async (routeId) => {
    const address = addressOf(world.build, routeId, world.a);
    for (const caller of readers(routeId)) {
      const { text } = await world.ask({ address, cookie: caller.cookie });
      expect(toldBy(text, routeId, []), caller.name).toEqual([]);
      world.database.changes();
    }
  });

  test.each(asking)("%s?%s", async (routeId, query, ...asked) => {
    const address = addressOf(world.build, routeId, world.a);
    const filled = query.replace(/{(\w+)}/g, (_, name: string) => world.b.ids[name] ?? "");
    for (const caller of readers(routeId)) {
      const { status, text } = await world.ask({ address: `${address}?${filled}`, cookie: caller.cookie });
      expect([200, 404]).toContain(status);
      expect(toldBy(text, routeId, asked), caller.name).toEqual([]);
    }
  });
});
