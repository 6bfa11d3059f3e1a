import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeAccess, type RouteRule } from "~/app/access/routes";
import { addressOf, idsIn } from "./addresses";
import { bodiesOf, forScripts, onlyBy, withForeignIds } from "./bodies";
import { expectedOf, outcomeOf } from "./expect-access";
import type { Answer, Body, Call } from "./product";
import { aWorld, type Caller, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("writing");
});
afterAll(() => world.database.close());

const post: Pick<Call, "method" | "manner">[] = [
  { method: "POST", manner: "document" },
  { method: "POST", manner: "data" },
];
// The product's pages only ever post. Remix runs the action for these too, so they must meet the same guard.
const others: Pick<Call, "method" | "manner">[] = [
  { method: "PUT", manner: "document" },
  { method: "PATCH", manner: "data" },
  { method: "DELETE", manner: "document" },
];

/** What a signed-out writer leaves behind: the form they typed, sealed, and the count of such forms. */
const kept = new Set(["+typed_forms", "+attempts"]);

const guarded = Object.entries(routeAccess).flatMap(([id, { POST }]) =>
  POST && !["public", "link", "demo"].includes(POST) ? [[id, POST] as const] : [],
);

const forms = guarded.filter(([id]) => !forScripts.includes(id));

/** Whether what is posted, or where, is about the other side's things. */
const isForeign = (routeId: string, rule: RouteRule, caller: Caller) =>
  rule !== "platform.manage" && caller.side === "b" && idsIn(world.build, routeId).length > 0;

async function turnedAway(
  routeId: string,
  rule: RouteRule,
  body: Body,
  ways: typeof post,
): Promise<string[]> {
  const address = addressOf(world.build, routeId, world.a);
  const wrong: string[] = [];
  for (const caller of world.callers) {
    const expected = expectedOf(rule, caller, isForeign(routeId, rule, caller));
    if (expected === "open") continue;
    for (const way of ways) {
      const found = outcomeOf(
        await world.ask({ ...way, address, cookie: caller.cookie, body }),
        caller,
        expected,
      );
      const call = `${caller.name}, ${way.method} ${way.manner}`;
      if (found !== expected) wrong.push(`${call}: ${found}, not ${expected}`);
      const changes = world.database.changes();
      const more = changes.filter((change) => (caller.cookie && !caller.ownPage) || !kept.has(change));
      if (more.length > 0) wrong.push(`${call}: changed ${more.join(" ")}`);
    }
  }
  return wrong;
}

/** Everybody on the side whose things they are, who may do it. */
function whoMay(routeId: string, rule: RouteRule, body: Body): Caller[] {
  const roles = onlyBy[routeId]?.(body);
  return world.callers.filter(
    (caller) =>
      caller.side !== "b" &&
      expectedOf(rule, caller, false) === "open" &&
      (!roles || (caller.role && roles.includes(caller.role))),
  );
}

/** Sent back to a page that says what is wrong, where a form of one button has no page of its own. */
function saysProblem({ location }: Answer): boolean {
  return location?.includes("?fejl=") ?? false;
}

describe("whoever may not write is turned away, and nothing changes:", () => {
  test.each(guarded)("%s", async (routeId, rule) => {
    const [first, ...more] = bodiesOf(routeId, world.a);
    if (!first) throw new Error("bodies.ts does not say what a form of this route posts.");
    expect(await turnedAway(routeId, rule, first, [...post, ...others])).toEqual([]);
    for (const body of more) expect(await turnedAway(routeId, rule, body, post)).toEqual([]);
  });
});

describe("whoever may write gets through:", () => {
  test.each(forms)("%s", async (routeId, rule) => {
    const address = addressOf(world.build, routeId, world.a);
    const wrong: string[] = [];
    for (const body of bodiesOf(routeId, world.a)) {
      const callers = whoMay(routeId, rule, body);
      expect(callers).not.toEqual([]);
      for (const caller of callers) {
        for (const way of post) {
          const answer = await world.ask({ ...way, address, cookie: caller.cookie, body });
          world.database.changes();
          const gone =
            answer.location !== null && !answer.location.startsWith("/log-ind?") && !saysProblem(answer);
          const through = body.intent === "preview" ? answer.status === 200 : gone;
          if (!through) wrong.push(`${caller.name}, ${way.manner} ${JSON.stringify(body)}: ${answer.status}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("another organisation's ids in a form are as if they did not exist:", () => {
  const nobody = { ids: new Proxy({}, { get: () => "0199f000-0000-7000-8000-000000000000" }) };

  test.each(forms)("%s", async (routeId, rule) => {
    const address = addressOf(world.build, routeId, world.a);
    const wrong: string[] = [];
    for (const body of bodiesOf(routeId, world.a)) {
      for (const other of [world.b, { ...world.b, ...nobody }]) {
        const foreign = withForeignIds(body, world.a, other);
        if (JSON.stringify(foreign) === JSON.stringify(body)) continue;
        for (const caller of whoMay(routeId, rule, body)) {
          const answer = await world.ask({ method: "POST", address, cookie: caller.cookie, body: foreign });
          // That somebody tries is counted also where there is no account.
          const changes = world.database.changes().filter((change) => !caller.ownPage || !kept.has(change));
          const refused = answer.status === 404 || answer.status === 422 || saysProblem(answer);
          if (!refused || changes.length > 0) {
            wrong.push(`${caller.name} ${JSON.stringify(foreign)}: ${answer.status} ${changes.join(" ")}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("a form of nonsense is answered by a page:", () => {
  test.each(forms)("%s", async (routeId, rule) => {
    const address = addressOf(world.build, routeId, world.a);
    const [body = {}] = bodiesOf(routeId, world.a);
    const nonsense = Object.fromEntries(Object.keys(body).map((name) => [name, "\u0000 nonsense"]));
    const [caller] = whoMay(routeId, rule, body);
    for (const posted of [nonsense, {}]) {
      const answer = await world.ask({ method: "POST", address, cookie: caller?.cookie, body: posted });
      world.database.changes();
      expect([200, 303, 302, 404, 409, 422]).toContain(answer.status);
      if (answer.location === null) expect(answer.headers.get("Content-Type")).toMatch(/^text\/html/);
    }
  });
});
