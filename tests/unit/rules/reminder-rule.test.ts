import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTimeToRemind } from "~/app/domain/enquiries/reminder-rule";

const hours = { start: 8, end: 16 };
const at = (text: string) => new Date(text);
const asked = (sentAt: string, away: { on?: string; until?: string } = {}) => ({
  sentAt: at(sentAt),
  awayNotedAt: away.on ? at(away.on) : null,
  awayUntil: away.until ?? null,
});

describe("a firm is reminded after five working days", () => {
  // 2026-11-16 is a Monday; Copenhagen is an hour ahead of UTC.
  test.each([
    ["2026-11-16T09:00:00Z", "2026-11-20T14:00:00Z", false],
    ["2026-11-16T09:00:00Z", "2026-11-23T08:59:00Z", false],
    ["2026-11-16T09:00:00Z", "2026-11-23T09:00:00Z", true],
    ["2026-11-21T11:00:00Z", "2026-11-27T14:59:00Z", false],
    ["2026-11-21T11:00:00Z", "2026-11-27T15:00:00Z", true],
    // Never at night, at a weekend or on a holiday.
    ["2026-11-16T09:00:00Z", "2026-11-23T18:00:00Z", false],
    ["2026-11-16T09:00:00Z", "2026-11-28T10:00:00Z", false],
    ["2026-12-01T09:00:00Z", "2026-12-25T10:00:00Z", false],
  ])("sent %s, at %s: %s", (sent, now, expected) => {
    expect(isTimeToRemind(asked(sent), at(now), hours)).toBe(expected);
  });

  test("whoever is away is reminded after the day they return, or five working days after they said so", () => {
    const until = asked("2026-11-16T09:00:00Z", { on: "2026-11-16T09:01:00Z", until: "2026-12-03" });
    expect(isTimeToRemind(until, at("2026-12-03T10:00:00Z"), hours)).toBe(false);
    expect(isTimeToRemind(until, at("2026-12-04T10:00:00Z"), hours)).toBe(true);
    const without = asked("2026-11-16T09:00:00Z", { on: "2026-11-20T09:00:00Z" });
    expect(isTimeToRemind(without, at("2026-11-26T10:00:00Z"), hours)).toBe(false);
    expect(isTimeToRemind(without, at("2026-11-27T10:00:00Z"), hours)).toBe(true);
  });

  test("a return that has passed does not hurry it", () => {
    const back = asked("2026-11-20T09:00:00Z", { on: "2026-11-20T09:01:00Z", until: "2026-11-21" });
    expect(isTimeToRemind(back, at("2026-11-23T10:00:00Z"), hours)).toBe(false);
  });

  test("whatever the days, never within 96 hours, and never before they are back", () => {
    const instant = fc.date({ min: at("2026-01-01"), max: at("2027-06-01"), noInvalidDate: true });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (sent, days, away) => {
          const now = new Date(sent.getTime() + days * 86_400_000);
          const until = new Date(sent.getTime() + away * 86_400_000).toISOString().slice(0, 10);
          const due = isTimeToRemind({ sentAt: sent, awayNotedAt: sent, awayUntil: until }, now, hours);
          if (due) {
            expect(days).toBeGreaterThanOrEqual(5);
            expect(now.toISOString().slice(0, 10) >= until).toBe(true);
          }
        },
      ),
    );
  });
});
