import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { World } from "./world";

let world: World;
beforeAll(async () => {
  const key = Buffer.alloc(32, 7).toString("base64");
  const settings = {
    BROBYGGER_MODE: "production",
    SECRET_KEY: key,
    BLOB_KEYS: `first:${key}`,
    PUBLIC_URL: "https://brobygger.example",
    DATABASE_URL: "file:data/never-opened-by-tests.db",
    SMTP_URL: "smtp://127.0.0.1:2526",
    MAIL_DOMAIN: "post.brobygger.example",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  // Only now, and apart from other files, since the settings are read once.
  vi.resetModules();
  const { aWorld } = await import("./world");
  world = await aWorld("demo", "production");
});
afterAll(async () => {
  await world.database.close();
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.each(["/demo", "/demo/posthus", "/demo/posthus/1"])(
  "%s does not exist in production",
  async (address) => {
    const { userId, groupId } = world.a.coordinator;
    const body = { userId, organisationId: groupId };
    for (const { name, cookie } of world.callers) {
      for (const manner of ["document", "data"] as const) {
        const read = await world.ask({ manner, address, cookie });
        expect(read.status, `${name} reads`).toBe(404);
        const posted = await world.ask({ method: "POST", manner, address, cookie, body });
        expect([404, 405], `${name} posts`).toContain(posted.status);
        expect(posted.headers.get("Set-Cookie")).toBeNull();
      }
    }
    expect(world.database.changes()).toEqual([]);
  },
);
