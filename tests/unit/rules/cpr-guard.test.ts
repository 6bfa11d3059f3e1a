import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCpr } from "~/app/domain/rules/cpr-guard";
import { ownClock } from "../../setup/own-clock";

describe("findCpr", () => {
  test.each([
    "010190-1234",
    "0101901234",
    "010190 1234",
    "01 01 90 1234",
    "01.01.90-1234",
    "cpr:010190 – 1234",
    "٠١٠١٩٠-١٢٣٤",
    "610190-1234",
    "290200-1234",
    "01.01.1990-1234",
    "01\u200b0190\u00ad-1234",
    "P-nr. 010190-1234",
    "kl. 13:00 010190 1234",
    "hans nummer er 010190-1234, 2 børn",
  ])("catches %j", (text) => expect(findCpr(text)).not.toBeNull());

  test.each([
    "+45 12 34 56 78",
    "12 12 12 12 12",
    "0045 12121212",
    "+380 12 10 80 1234",
    "CVR 13585628",
    "P-nr. 1003388394",
    "ordre 0101901234",
    "01019012345",
    "310290-1234",
    "011390-1234",
    "den 01.01.2024 kl. 12",
    "1210 8012 3456 7890",
    "101012\n4000 Roskilde",
    "22 33 44 55, 20 10 12 34",
  ])("lets %j through", (text) => expect(findCpr(text)).toBeNull());

  test("says where", () => expect(findCpr("Ali, 010190-1234.")).toEqual({ start: 5, end: 16 }));

  test("catches every birthday, in any text around it", () => {
    const date = fc.date({ min: new Date("1930-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
    const around = fc.stringMatching(/^[a-zæøå ,.]{0,20}$/);
    const dash = fc.constantFrom("-", "–", " - ", "", " ", "\u2011", "\u2212");
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 0, max: 9999 }),
        dash,
        around,
        around,
        (day, serial, between, a, b) => {
          const iso = day.toISOString();
          const birthday = iso.slice(8, 10) + iso.slice(5, 7) + iso.slice(2, 4);
          const cpr = birthday + between + String(serial).padStart(4, "0");
          const found = findCpr(`${a}: ${cpr} ${b}`);
          expect(found).toEqual({ start: a.length + 2, end: a.length + 2 + cpr.length });
        },
      ),
    );
  });

  test("takes a long text of digits in little time", () => {
    const start = ownClock();
    findCpr("99 ".repeat(40_000));
    findCpr("9".repeat(100_000));
    findCpr("01 01 ".repeat(20_000));
    expect(ownClock() - start).toBeLessThan(500);
  });
});
