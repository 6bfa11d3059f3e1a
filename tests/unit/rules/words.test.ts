import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emailDomain, isEmail, normaliseEmail } from "~/app/domain/rules/email";
import { cleanName, longestName, nameProblem } from "~/app/domain/rules/names";
import {
  fillPlaceholders,
  placeholders,
  placeholdersIn,
  unknownPlaceholders,
} from "~/app/domain/rules/placeholders";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("e-mail", () => {
  test.each([
    "a@b.dk",
    "per.jensen+x@sub.firma.dk",
    "info@smørrebrød.dk",
    "o'neil@firma.dk",
    "a@xn--smrrebrd-64a.dk",
  ])("%s can be written to", (address) => expect(isEmail(address)).toBe(true));
  test.each([
    "",
    "a",
    "a@b",
    "@b.dk",
    "a..b@c.dk",
    "a@b..dk",
    "a@-b.dk",
    "x y@z.dk",
    "a@b.c",
    "a@1.2.3.4",
    `${"a".repeat(65)}@b.dk`,
  ])("%j cannot", (address) => expect(isEmail(address)).toBe(false));
  test("is normalised once and for all", () => {
    expect(normaliseEmail(" <Per@Firma.DK> ")).toBe("per@firma.dk");
    expect(emailDomain("per@Firma.dk")).toBe("firma.dk");
    fc.assert(
      fc.property(fc.emailAddress(), (a) => {
        expect(normaliseEmail(normaliseEmail(a))).toBe(normaliseEmail(a));
      }),
    );
  });
});

describe("names", () => {
  test.each(["Ali", "محمد", "می\u200cخواهم", "👩\u200d🌾 Ali", "Bo"])("%s is a name and stays", (name) => {
    expect(cleanName(name)).toBe(name);
    expect(nameProblem(name)).toBeNull();
  });
  test("what turns or hides text goes", () => {
    expect(cleanName(" Li \u202e abc\u0000\u200b ")).toBe("Li abc");
    expect(cleanName("A\u030ase")).toBe("Åse");
  });
  test("problems", () => {
    expect(nameProblem(cleanName(" \u200d\u202e - "))).toBe("missing");
    expect(nameProblem("a".repeat(longestName + 1))).toBe("too-long");
  });
  test("cleaning twice changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("placeholders", () => {
  test("fills what it knows and names what is missing", () => {
    expect(fillPlaceholders("Kære {{ Kontakt }}, {{hvor vi mødtes}}", { kontakt: "$& {{by}}" })).toEqual({
      text: "Kære $& {{by}}, {{hvor vi mødtes}}",
      missing: ["hvor vi mødtes"],
    });
    expect(placeholdersIn("{{by}} {{BY}} {{x}}")).toEqual(["by"]);
  });
  test("lists unknown and broken ones", () => {
    expect(unknownPlaceholders("{{by}} {{firmanavn}} {{firmanavn}}")).toEqual(["{{firmanavn}}"]);
    expect(unknownPlaceholders("Kære {{kontakt, hej")).toHaveLength(1);
    expect(unknownPlaceholders("kontakt}}")).toHaveLength(1);
  });
  test("every placeholder is known", () => {
    expect(unknownPlaceholders(placeholders.map((name) => `{{${name}}}`).join(" "))).toEqual([]);
  });
  test("text without braces stays", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bare = text.replace(/[{}]/g, "");
        expect(fillPlaceholders(bare, {})).toEqual({ text: bare, missing: [] });
      }),
    );
  });
});
