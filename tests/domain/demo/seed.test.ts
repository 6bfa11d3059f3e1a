import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { seedDemo } from "~/app/demo/seed.server";
import { weekday, weekdaysAgo } from "~/app/demo/story-clock.server";
import { demoPeople } from "~/app/domain/demo/demo-people.server";
import { read } from "~/db/client.server";
import {
  contacts,
  enquiries,
  enquirySteps,
  firms,
  handovers,
  incomingMails,
  outgoingMails,
  quietNotices,
} from "~/db/schema/index.server";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

test("makes the demo once, with everything that a first look should find", { timeout: 240_000 }, async () => {
  await seedDemo();
  const people = await demoPeople();
  expect(new Set(people.map(({ role }) => role))).toEqual(
    new Set(["coordinator", "volunteer", "lead", "consultant", "operator"]),
  );
  const all = await read().select().from(enquiries);
  const waiting = all.flatMap(({ waitingSince }) => (waitingSince ? [waitingSince] : []));
  expect(waiting.length).toBeGreaterThan(1);
  expect(Math.min(...waiting.map(Number))).toBeLessThan(weekdaysAgo(3, "12:00").getTime());
  expect(all.some(({ state }) => state === "ended")).toBe(true);
  expect((await read().select().from(handovers)).map(({ state }) => state).sort()).toEqual([
    "asked",
    "going-on",
    "sent",
  ]);
  expect(await read().select().from(incomingMails).where(eq(incomingMails.state, "inbox"))).toHaveLength(1);
  const quiet = await read().select().from(quietNotices);
  expect(quiet.map(({ kind }) => kind).sort()).toEqual(["candidate", "firm"]);
  const monday = await read().select().from(outgoingMails).where(eq(outgoingMails.template, "monday-letter"));
  expect(monday.length).toBeGreaterThan(0);

  await seedDemo();
  expect(await read().select().from(firms)).toHaveLength(14);
  expect((await demoPeople()).length).toBe(people.length);
});

test("tells nothing from the future, and each step in its order", { timeout: 240_000 }, async () => {
  await seedDemo();
  const now = Date.now();
  for (const { at } of await read().select().from(contacts)) expect(at.getTime()).toBeLessThanOrEqual(now);
  const steps = await read().select().from(enquirySteps).orderBy(enquirySteps.enquiryId, enquirySteps.id);
  for (const [index, step] of steps.entries()) {
    expect(step.at.getTime()).toBeLessThanOrEqual(now);
    const before = steps[index - 1];
    if (before?.enquiryId === step.enquiryId) expect(step.at >= before.at).toBe(true);
  }
});

test("counts weekdays both ways over a weekend", () => {
  const sunday = new Date("2026-11-22T12:00:00Z");
  expect(weekday(1, sunday)).toBe("2026-11-20");
  expect(weekday(5, sunday)).toBe("2026-11-16");
  expect(weekday(0, sunday)).toBe("2026-11-22");
  expect(weekday(-1, sunday)).toBe("2026-11-23");
  expect(weekdaysAgo(1, "09:45", sunday).toISOString()).toBe("2026-11-20T08:45:00.000Z");
});
