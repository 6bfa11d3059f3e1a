import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeAccess, type RouteRule } from "~/app/access/routes";
import { addressOf, idsIn } from "./addresses";
import { expectedOf, outcomeOf } from "./expect-access";
import type { Call } from "./product";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("reading");
});
afterAll(() => world.database.close());

const ways: Pick<Call, "method" | "manner">[] = [
  { method: "GET", manner: "document" },
  { method: "GET", manner: "data" },
  { method: "HEAD", manner: "document" },
];

/**
 * That somebody outside the group reads a candidate is written down, and for some minutes that they have the case
 * open: all that reading may ever change.
 */
const leavesTrace = new Set([
  "routes/answer/answer",
  "routes/unit/case",
  "routes/unit/case-pdf",
  "routes/unit/outcomes",
  // That somebody was given a copy of all their data is written down as well.
  "routes/data/copy-candidate-file",
  "routes/data/copy-contact-file",
]);
const trace = new Set(["+audit_rows", "+audit_details", "+case_presences"]);

// The demo's pages have a test of their own; that of an unknown address says so to everybody.
const readable = Object.entries(routeAccess).flatMap(([id, { GET }]) =>
  GET && GET !== "demo" && id !== "routes/not-found" ? [[id, GET] as const] : [],
);

async function wrongAt(routeId: string, rule: RouteRule): Promise<string[]> {
  const address = addressOf(world.build, routeId, world.a);
  const aboutA = rule !== "platform.read" && idsIn(world.build, routeId).length > 0;
  const wrong: string[] = [];
  for (const caller of world.callers) {
    const expected = expectedOf(rule, caller, aboutA && caller.side === "b");
    for (const way of ways) {
      const found = outcomeOf(
        await world.ask({ ...way, address, routeId, cookie: caller.cookie }),
        caller,
        expected,
      );
      const call = `${caller.name}, ${way.method} ${way.manner}`;
      if (found !== expected) wrong.push(`${call}: ${found}, not ${expected}`);
      const changes = world.database.changes();
      const allowed =
        leavesTrace.has(routeId) && found === "open" && way.method === "GET" ? trace : new Set<string>();
      const others = changes.filter((change) => !allowed.has(change));
      if (others.length > 0) wrong.push(`${call}: changed ${others.join(" ")}`);
    }
  }
  return wrong;
}

describe("reading is held to the matrix for everybody, and changes nothing:", () => {
  test.each(readable)("%s", async (routeId, rule) => {
    expect(await wrongAt(routeId, rule)).toEqual([]);
  });
});
