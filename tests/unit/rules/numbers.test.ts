import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCvr, isPNumber, normaliseCvr, normalisePNumber } from "~/app/domain/rules/cvr";
import { asciiDigits } from "~/app/domain/rules/digits";
import { displayPhone, samePhone, telHref, toE164 } from "~/app/domain/rules/phone";

describe("CVR and P-number", () => {
  test.each(["13585628", "22756214", "10625408"])("%s passes", (cvr) => expect(isCvr(cvr)).toBe(true));
  test.each(["13585627", "03585628", "1358562", "135856280", ""])("%j fails", (cvr) =>
    expect(isCvr(cvr)).toBe(false),
  );
  test.each(["DK 13 58 56 28", "CVR-nr.: 13585628", "cvr 13.58.56.28", " DK-13585628 ", "١٣٥٨٥٦٢٨"])(
    "reads %s",
    (text) => expect(normaliseCvr(text)).toBe("13585628"),
  );
  test("reads a P-number", () => {
    expect(normalisePNumber("P-nr. 1003 388 394")).toBe("1003388394");
    expect(isPNumber("1003388394")).toBe(true);
    expect(isPNumber("100338839")).toBe(false);
  });
  test("any one wrong digit is noticed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = Array.from("13585628");
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(isCvr(digits.join(""))).toBe(false);
      }),
    );
  });
});

test("digits of every script have their value", () => {
  expect(asciiDigits("٠١٢٣٤٥٦٧٨٩ ۴۵۶ ९ ７ 𝟗 𝟘 a²")).toBe("0123456789 456 9 7 9 0 a²");
});

describe("phone", () => {
  test.each([
    ["22 33 44 55", "+4522334455"],
    ["+45 22334455", "+4522334455"],
    ["0045 22-33-44-55", "+4522334455"],
    ["tlf. 22334455", "+4522334455"],
    ["22 33 44 55 lokal 12", "+4522334455"],
    ["+44 (0)20 7946 0958", "+442079460958"],
    ["+380 44 123 45 67", "+380441234567"],
  ])("%s is %s", (text, number) => expect(toE164(text)).toBe(number));
  test.each(["12345678", "112", "+45 1234567", "ring til mig", "", "+0123456789"])("%j is none", (text) => {
    expect(toE164(text)).toBeNull();
    expect(telHref(text)).toBeNull();
    expect(samePhone(text, text)).toBe(false);
  });
  test("shows Danish numbers in pairs and others as typed", () => {
    expect(displayPhone("+4522334455")).toBe("22 33 44 55");
    expect(displayPhone("+46 70 123 45 67")).toBe("+46 70 123 45 67");
  });
  test("is stable, and showing a number does not change it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9][0-9]{7}$/), (digits) => {
        const number = toE164(digits);
        expect(toE164(number ?? "")).toBe(number);
        expect(samePhone(displayPhone(digits), digits)).toBe(true);
      }),
    );
  });
});
