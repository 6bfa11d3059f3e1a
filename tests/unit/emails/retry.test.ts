import { expect, it } from "vitest";
import { mostAttempts, nextAttempt, retryDelay } from "~/emails/outbox/retry.server";

it("waits longer and longer and gives up after about three days", () => {
  const delays = Array.from({ length: mostAttempts - 1 }, (_, i) => retryDelay(i + 1) ?? NaN);
  expect([...delays].sort((a, b) => a - b)).toEqual(delays);
  const hours = delays.reduce((sum, delay) => sum + delay, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(68);
  expect(hours).toBeLessThan(76);
  expect(retryDelay(mostAttempts)).toBeNull();
});

it("counts from the failure", () => {
  const failedAt = new Date("2026-01-05T08:00:00Z");
  expect(nextAttempt(1, failedAt)).toEqual(new Date("2026-01-05T08:01:00Z"));
  expect(nextAttempt(mostAttempts, failedAt)).toBeNull();
});
