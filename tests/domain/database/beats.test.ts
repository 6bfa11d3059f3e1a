import { expect, test } from "vitest";
import { endBeat, isAnyWorkerBeating, leaveBeat } from "~/db/beats.server";
import { useTestDatabase } from "../../setup/database";

useTestDatabase();

const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000);

test("a web process sees a worker of another process by its sign of life, while it is fresh and healthy", async () => {
  expect(await isAnyWorkerBeating()).toBe(false);
  await leaveBeat("worker:one", true, minutesAgo(2));
  expect(await isAnyWorkerBeating()).toBe(false);
  await leaveBeat("worker:one", false);
  expect(await isAnyWorkerBeating()).toBe(false);
  await leaveBeat("worker:two", true);
  expect(await isAnyWorkerBeating()).toBe(true);
  await leaveBeat("worker:one", true);
  await endBeat("worker:two");
  expect(await isAnyWorkerBeating()).toBe(true);
  await endBeat("worker:one");
  expect(await isAnyWorkerBeating()).toBe(false);
});
