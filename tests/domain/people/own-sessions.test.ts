import { expect, test } from "vitest";
import { endEverySession, endOwnSession, ownSessions } from "~/app/domain/people/own-sessions.server";
import { currentSession, startSession } from "~/app/web/session.server";
import { transact } from "~/db/client.server";
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
