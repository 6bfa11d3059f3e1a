import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, searchTokens } from "~/app/domain/rules/fold";

const anyText = fc.string({ unit: "binary", maxLength: 40 });

describe("fold", () => {
  test.each([
    ["Ærø", "Aeroe"],
    ["Åbenrå", "Aabenraa"],
    ["A\u030arhus", "AARHUS"],
    ["Söderberg", "Søderberg"],
    ["José  Ñ", "jose n"],
    ["مُحَمَّد", "محمد"],
    ["أحمد", "احمد"],
    ["КИЇВ", "Київ"],
    ["Ｖask\u200bери", "vaskери"],
  ])("takes %s for %s", (a, b) => expect(fold(a)).toBe(fold(b)));

  test("finds Vask in De Forenede Dampvaskerier", () => {
    expect(fold("De Forenede  Dampvaskerier")).toContain(fold("Vask"));
  });

  test("folding twice changes nothing, and white space is single", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(once).not.toMatch(/^\s|\s$|\s\s/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("searchTokens", () => {
  test("splits at everything that is no letter or digit, once each", () => {
    expect(searchTokens("Høje-Taastrup 100% _ høje")).toEqual(["hoeje", "taastrup", "100"]);
    expect(searchTokens("  %_ ")).toEqual([]);
  });

  test("each token of a text is found in the folded text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const token of searchTokens(text)) expect(fold(text)).toContain(token);
      }),
    );
  });
});
