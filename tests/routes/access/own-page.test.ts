import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeAccess } from "~/app/access/routes";
import { linkToken } from "~/app/domain/links/link.server";
import { endOwnLink, makeOwnLink } from "~/app/domain/own-page/make-own-link.server";
import { transact } from "~/db/client.server";
import { ownLinks } from "~/db/schema/index.server";
import { addressOf } from "./addresses";
import { bodiesOf } from "./bodies";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("own-page");
});
afterAll(() => world.database.close());

const own = Object.keys(routeAccess).filter((id) =>
  Object.values(routeAccess[id] ?? {}).some((rule) => rule === "own-page"),
);
const address = (routeId: string) => addressOf(world.build, routeId, world.a);
const longAgo = new Date(Date.now() - 181 * 86_400_000);

/** What becomes of a phone's page, each by what a volunteer or time does. */
const ends: [string, () => Promise<unknown>][] = [
  ["taken back by a volunteer", () => endOwnLink(world.a.volunteer, world.a.ids.candidateId ?? "")],
  ["replaced by a new link", () => makeOwnLink(world.a.volunteer, world.a.ids.candidateId ?? "")],
  ["not used for half a year", () => transact((tx) => tx.update(ownLinks).set({ lastUsedAt: longAgo }))],
];

describe.each(ends)("a page that was %s is closed:", (_name, end) => {
  test("on every address, to read and to write", async () => {
    const cookie = `side=${world.a.facts.device}`;
    expect((await world.ask({ address: "/min-side", cookie })).status).toBe(200);
    await end();
    for (const routeId of own) {
      const { GET, POST } = routeAccess[routeId] ?? {};
      if (GET === "own-page") {
        const { location } = await world.ask({ address: address(routeId), cookie });
        expect(location, routeId).toBe("/min-side/lukket");
      }
      if (POST !== "own-page") continue;
      const [body = {}] = bodiesOf(routeId, world.a);
      const posted = await world.ask({ method: "POST", address: address(routeId), cookie, body });
      expect(posted.location, routeId).toBe("/min-side/lukket");
    }
    world.database.changes();
  });
});

test("a device of nobody's, and one whose reader closed the page, see nothing", async () => {
  for (const cookie of ["side=q7Zr9mXk2LwP4tYv8NbC6dFg1Hj", `side=lukket.${world.a.facts.device}`]) {
    for (const routeId of own) {
      const { status, location, text } = await world.ask({ address: address(routeId), cookie });
      expect(location ?? String(status), routeId).toMatch(/^\/min-side/);
      expect(text).not.toContain("Amina");
    }
  }
  expect(world.database.changes()).toEqual([]);
});

test("a link that another device has, one that is too old and one that is taken back tell no name", async () => {
  const { id } = await makeOwnLink(world.a.volunteer, world.a.ids.spareCandidateId ?? "");
  const link = `/side/${linkToken(id)}`;
  const call = { method: "POST", address: link, body: {} } as const;
  const first = await world.ask(call);
  expect(first.location).toBe("/min-side");
  expect(first.headers.get("Set-Cookie")).toMatch(/^side=.+HttpOnly; SameSite=Lax/);
  const second = await world.ask(call);
  expect(second.status).toBe(403);
  expect(second.headers.get("Set-Cookie") ?? "").not.toContain("side=");

  await transact((tx) =>
    tx.update(ownLinks).set({ openedAt: null, madeAt: longAgo, deviceHash: null }).where(eq(ownLinks.id, id)),
  );
  const old = await world.ask(call);
  await endOwnLink(world.a.volunteer, world.a.ids.spareCandidateId ?? "");
  const ended = await world.ask({ address: link });
  for (const answer of [second, old, ended]) expect(answer.text).not.toContain("Yusuf");
  expect([old.status, ended.status]).toEqual([404, 404]);
  world.database.changes();
});
