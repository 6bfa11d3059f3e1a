import { afterAll, beforeAll, expect, test } from "vitest";
import { routeAccess } from "~/app/access/routes";
import { addressOf } from "./addresses";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("methods");
});
afterAll(() => world.database.close());

const postless = Object.keys(routeAccess).filter((id) => !routeAccess[id]?.POST);

test.each(postless)("%s takes no post: 405", async (routeId) => {
  const address = addressOf(world.build, routeId, world.a);
  const wrong: string[] = [];
  for (const caller of world.callers.filter(({ side }) => side !== "b")) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const { status } = await world.ask({ method, address, cookie: caller.cookie });
      if (status !== 405) wrong.push(`${caller.name}, ${method}: ${status}`);
    }
    const { status } = await world.ask({ method: "POST", manner: "data", address, cookie: caller.cookie });
    if (status !== 405) wrong.push(`${caller.name}, POST as data: ${status}`);
  }
  expect(wrong).toEqual([]);
  expect(world.database.changes()).toEqual([]);
});

test("a method that no page uses is answered with 405", async () => {
  for (const caller of world.callers) {
    const { status } = await world.ask({
      method: "OPTIONS",
      address: "/virksomheder",
      cookie: caller.cookie,
    });
    expect(status, caller.name).toBe(405);
  }
});
