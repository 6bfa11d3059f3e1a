import { expect, test } from "vitest";
import { endEverySession, endOwnSession, ownSessions } from "~/app/domain/people/own-sessions.server";
import { currentSession, startSession } from "~/app/web/session.server";
import { read, transact } from "~/db/client.server";
import { sessions } from "~/db/schema/index.server";
import { aGroup, aVolunteer } from "~/tests/factories/people";
import { useTestDatabase } from "~/tests/setup/database";
import { missing } from "./refusals";
import { aSession, requestWith } from "./sessions";

useTestDatabase();

test("a person sees and signs out their own devices, and nobody else's", async () => {
  const { coordinator } = await aGroup();
  const volunteer = await aVolunteer(coordinator);
  const here = { ...coordinator, sessionId: await aSession(coordinator, "Chrome, Windows") };
  await aSession(coordinator, "Safari, iPhone");
  const listed = await ownSessions(here);
  expect(listed.map(({ device, current }) => [device, current])).toEqual(
    expect.arrayContaining([
      ["Chrome, Windows", true],
      ["Safari, iPhone", false],
    ]),
  );
  const phone = listed.find(({ current }) => !current)?.ref ?? "";
  await missing(endOwnSession({ ...volunteer, sessionId: await aSession(volunteer) }, phone));
  await endOwnSession(here, phone);
  await missing(endOwnSession(here, phone));
  expect(await ownSessions(here)).toHaveLength(1);
  await endEverySession(here);
  expect(await ownSessions(here)).toEqual([]);
  expect(await ownSessions(volunteer)).toHaveLength(1);
});

test("when a device was last seen is right to the hour", async () => {
  const { coordinator } = await aGroup();
  const cookie = await startSession(coordinator.userId, {
    ownDevice: true,
    device: "",
    organisationId: null,
  });
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
  await transact((tx) => tx.update(sessions).set({ lastSeenAt: twoHoursAgo }));
  await currentSession(requestWith(cookie));
  const [seen] = await ownSessions(coordinator);
  expect(seen?.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
});

test("one's own phone stays signed in for 90 days, any other device for 12 hours, and the cookie alone opens it", async () => {
  const { coordinator } = await aGroup();
  const about = { device: "", organisationId: null };
  const cookies: [boolean, string, number][] = [
    [true, await startSession(coordinator.userId, { ...about, ownDevice: true }), 90 * 24],
    [false, await startSession(coordinator.userId, { ...about, ownDevice: false }), 12],
  ];
  const rows = await read().select().from(sessions);
  for (const [ownDevice, cookie, hours] of cookies) {
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    expect(cookie.includes(`Max-Age=${90 * 24 * 3600}`)).toBe(ownDevice);
    const row = rows.find((one) => one.ownDevice === ownDevice);
    const left = (row?.expiresAt.getTime() ?? 0) - Date.now();
    expect(Math.abs(left - hours * 3_600_000)).toBeLessThan(60_000);
    expect(cookie).not.toContain(row?.id);
    expect((await currentSession(requestWith(cookie)))?.userId).toBe(coordinator.userId);
    const copied = cookie.replace(/=[^;]*/, `=${row?.id ?? ""}`);
    expect(await currentSession(requestWith(copied))).toBeNull();
  }
});
