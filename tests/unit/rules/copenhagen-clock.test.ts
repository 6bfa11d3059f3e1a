import fc from "fast-check";
import { expect, test } from "vitest";
import { copenhagenClock, instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";

test("reads winter and summer time, the hour that comes twice, and the one left out", () => {
  expect(instantInCopenhagen("2026-02-01T09:30")?.toISOString()).toBe("2026-02-01T08:30:00.000Z");
  expect(instantInCopenhagen("2026-07-01T09:30:00")?.toISOString()).toBe("2026-07-01T07:30:00.000Z");
  expect(instantInCopenhagen("2026-12-31T23:59")?.toISOString()).toBe("2026-12-31T22:59:00.000Z");
  expect(instantInCopenhagen("2026-10-25T02:30")?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  expect(instantInCopenhagen("2026-03-29T02:30")?.toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test.each(["", "i går", "2026-02-30T10:00", "2026-02-01", "2026-02-01T24:00", "2026-13-01T10:00"])(
  "%s is no time",
  (text) => {
    expect(instantInCopenhagen(text)).toBeNull();
  },
);

test("what the clock shows is read back as the same minute, or its twin an hour earlier", () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const back = instantInCopenhagen(copenhagenClock(new Date(minute * 60_000)))?.getTime() ?? 0;
      expect([0, 60]).toContain(minute - back / 60_000);
    }),
  );
});
