import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { consentsOf } from "~/app/domain/consents/consents-of.server";
import { read } from "~/db/client.server";
import { startSession } from "~/app/web/session.server";
import { addressOf } from "./addresses";
import { bodiesOf } from "./bodies";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("units");
});
afterAll(() => world.database.close());

/** Everything that a unit can open or do about one case. */
const caseRoutes = [
  "routes/unit/case",
  "routes/unit/case-pdf",
  "routes/unit/case-given",
  "routes/unit/case-answer",
  "routes/unit/case-message",
  "routes/unit/case-outcome",
];
const lead = () => world.callers.find(({ name }) => name === "the unit's lead")?.cookie;

/** What no page may tell: who the person is. */
const names = ["Haddanemone", "Amina"];

describe("a unit that was sent nothing", () => {
  test.each(caseRoutes)("finds no case: %s", async (routeId) => {
    const { idle } = world.a;
    const about = { ownDevice: false, device: "test", organisationId: idle.unitId };
    const [signedIn] = (await startSession(idle.userId, about)).split(";", 1);
    const address = addressOf(world.build, routeId, world.a);
    const shown = await world.ask({ address, cookie: signedIn });
    expect(shown.status).toBe(404);
    for (const name of names) expect(shown.text).not.toContain(name);
    for (const body of bodiesOf(routeId, world.a)) {
      const posted = await world.ask({ method: "POST", address, cookie: signedIn, body });
      expect(posted.status).toBe(404);
    }
    expect(world.database.changes().filter((change) => change !== "+sessions")).toEqual([]);
  });
});

describe("a unit whose case was withdrawn, with the page still open", () => {
  beforeEach(async () => {
    const { coordinator, ids } = world.a;
    const candidateId = ids.candidateId ?? "";
    const given = await consentsOf(read(), coordinator.groupId, candidateId);
    const sending = given.find(({ purpose }) => purpose === "send-on");
    await withdrawConsent(coordinator, candidateId, sending?.id ?? "");
  });

  test.each(caseRoutes)("is told nothing more, and can do nothing: %s", async (routeId) => {
    const address = addressOf(world.build, routeId, world.a);
    const shown = await world.ask({ address, cookie: lead() });
    expect(shown.status).toBeLessThan(500);
    for (const name of names) expect(shown.text).not.toContain(name);
    if (routeId === "routes/unit/case") expect(shown.text).toContain("Samtykket er trukket tilbage");
    for (const body of bodiesOf(routeId, world.a)) {
      const posted = await world.ask({ method: "POST", address, cookie: lead(), body });
      expect(posted.status, JSON.stringify(body)).toBe(422);
      expect(posted.text).toContain("Sagen er lukket");
    }
    world.database.changes();
  });
});
