import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/db/ids.server";
import { routeAccess } from "~/app/access/routes";
import { addressOf } from "./addresses";
import type { Answer, Body } from "./product";
import { aWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await aWorld("links");
});
afterAll(() => world.database.close());

const byLink = Object.keys(routeAccess).filter((id) => routeAccess[id]?.GET === "link");

/** Those that can be posted at: a calendar is only read. */
const postedByLink = byLink.filter((id) => routeAccess[id]?.POST === "link");

/** What the one who holds the link posts. */
const bodies: Record<string, () => Body> = {
  "routes/account/sign-in-link": () => ({ intent: "sign-in" }),
  "routes/account/invitation": () => ({ name: "Ny Frivillig" }),
  "routes/answer/answer": () => ({
    meaning: "call-me",
    callNumber: "20 30 40 50",
    answeredByName: "Birgit Holm",
    requestId: newId(),
  }),
  "routes/answer/colleague": () => ({
    passedOnBy: "Birgit Holm",
    name: "Ole",
    email: "ole@vask.example",
    requestId: newId(),
  }),
  "routes/answer/opt-out": () => ({ scope: "address" }),
  "routes/answer/own-data": () => ({ intent: "object" }),
  "routes/account/letters-off": () => ({}),
  "routes/unit/open": () => ({ intent: "open", name: "Karen" }),
  "routes/side/open": () => ({}),
  "routes/unit/open-inbox": () => ({ name: "Karen" }),
};

const wrongTokens = (routeId: string): [string, string][] => [
  ["one of nobody's", "q7Zr9mXk2LwP4tYv8NbC6dFg1Hj"],
  ["a broken one", "%F0%9F%98%80"],
  ...Object.entries(world.a.tokens)
    // An answer's link also says no for the address that it was sent to.
    .filter(([name]) => routeId !== "routes/answer/opt-out" || name !== "answer")
    .filter(([, token]) => !addressOf(world.build, routeId, world.a).includes(token)),
];

function expectSecret({ headers, text }: Answer, what: string): void {
  expect(headers.get("Cache-Control"), what).toBe("no-store");
  expect(headers.get("Referrer-Policy"), what).toBe("no-referrer");
  const robots = headers.get("X-Robots-Tag") ?? "";
  expect(`${robots} ${text.includes('name="robots" content="noindex"') ? "noindex" : ""}`, what).toContain(
    "noindex",
  );
}

describe("the page behind a link is kept nowhere and told to nobody:", () => {
  test.each(byLink)("%s", async (routeId) => {
    const right = addressOf(world.build, routeId, world.a);
    const wrong = addressOf(world.build, routeId, world.a, { token: "q7Zr9mXk2LwP4tYv8NbC6dFg1Hj" });
    for (const address of [right, wrong]) {
      for (const manner of ["document", "data"] as const) {
        for (const method of ["GET", "HEAD"] as const) {
          const answer = await world.ask({ method, manner, address, routeId });
          expect(answer.status).toBeLessThan(500);
          if (method === "GET" || manner === "document")
            expectSecret(answer, `${method} ${manner} ${address}`);
        }
      }
      const posted = await world.ask({ method: "POST", address, body: {} });
      expect(posted.status).toBeLessThan(500);
      if (!postedByLink.includes(routeId)) expect(posted.status).toBe(405);
      else if (posted.location === null) expectSecret(posted, `POST ${address}`);
      world.database.changes();
    }
  });
});

describe("a scanner that follows a link uses nothing up:", () => {
  test.each(postedByLink)("%s", async (routeId) => {
    const address = addressOf(world.build, routeId, world.a);
    for (let time = 0; time < 3; time += 1) {
      for (const method of ["GET", "HEAD", "OPTIONS"] as const) await world.ask({ method, address });
    }
    const changes = world.database.changes();
    // A firm that is shown somebody has read of them.
    expect(changes.filter((change) => change !== "+audit_rows" && change !== "+audit_details")).toEqual([]);
    const posted = await world.ask({ method: "POST", address, body: bodies[routeId]?.() });
    expect(world.database.changes()).not.toEqual([]);
    expect([200, 303]).toContain(posted.status);
  });
});

describe("the secret of another link opens nothing:", () => {
  test.each(byLink)("%s", async (routeId) => {
    for (const [name, token] of wrongTokens(routeId)) {
      const address = addressOf(world.build, routeId, world.a, { token });
      const shown = await world.ask({ address });
      for (const id of Object.values(world.a.ids)) expect(shown.text, name).not.toContain(id);
      const posted = await world.ask({ method: "POST", address, body: bodies[routeId]?.() });
      expect(posted.status, name).toBeLessThan(500);
      expect(posted.headers.get("Set-Cookie") ?? "", name).not.toMatch(/brobygger=|sag=|side=/);
      expect(world.database.changes(), name).toEqual([]);
    }
  });
});

describe("a link that signs in or invites works once:", () => {
  test.each(["routes/account/sign-in-link", "routes/account/invitation"])("%s", async (routeId) => {
    const call = {
      method: "POST",
      address: addressOf(world.build, routeId, world.a),
      body: bodies[routeId]?.(),
    } as const;
    expect((await world.ask(call)).headers.get("Set-Cookie")).toContain("brobygger=");
    expect((await world.ask(call)).headers.get("Set-Cookie") ?? "").not.toContain("brobygger=");
    world.database.changes();
  });
});

describe("whoever opens a case by its link", () => {
  const caseRoutes = [
    "routes/unit/case",
    "routes/unit/case-answer",
    "routes/unit/case-message",
    "routes/unit/case-outcome",
    "routes/unit/case-given",
    "routes/unit/case-pdf",
  ];
  const others = Object.keys(routeAccess).filter((id) => {
    const rule = routeAccess[id]?.GET ?? "";
    return !["public", "link", "own-page", "demo"].includes(rule) && !caseRoutes.includes(id);
  });

  async function visit(): Promise<string | null> {
    const opened = await world.ask({
      method: "POST",
      address: addressOf(world.build, "routes/unit/open", world.a),
      body: { intent: "open", name: "Karen" },
    });
    expect(opened.location).toBe(addressOf(world.build, "routes/unit/case", world.a));
    return /sag=[^;]+/.exec(opened.headers.get("Set-Cookie") ?? "")?.[0] ?? null;
  }

  test("reads and answers that case, and no other", async () => {
    const cookie = await visit();
    for (const routeId of caseRoutes) {
      const own = await world.ask({ address: addressOf(world.build, routeId, world.a), cookie });
      expect([200, 302, 303], routeId).toContain(own.status);
      expect(own.location ?? "", routeId).not.toContain("/log-ind");
      const other = await world.ask({ address: addressOf(world.build, routeId, world.b), cookie });
      expect(other.location, routeId).toContain("/log-ind");
    }
    const answer = { answer: "going-on", requestId: newId() };
    const answered = await world.ask({
      method: "POST",
      address: addressOf(world.build, "routes/unit/case-answer", world.a),
      cookie,
      body: answer,
    });
    expect(answered.location).not.toContain("/log-ind");
    const foreign = await world.ask({
      method: "POST",
      address: addressOf(world.build, "routes/unit/case-answer", world.b),
      cookie,
      body: answer,
    });
    expect(foreign.location).toContain("/log-ind");
    world.database.changes();
  });

  test("has to sign in for everything else", async () => {
    const cookie = await visit();
    for (const routeId of others) {
      const { location } = await world.ask({ address: addressOf(world.build, routeId, world.a), cookie });
      expect(location, routeId).toContain("/log-ind");
    }
    world.database.changes();
  });
});
