import fc from "fast-check";
import { expect, test } from "vitest";
import { longestWord, noteWords } from "~/app/domain/contacts/note-words";

test("folds words, keeps each once and leaves signs out", () => {
  expect(noteWords("Kaffe på Ærø: kaffe, KAFFE! (3 stk., 20 kr.)")).toEqual([
    "kaffe",
    "paa",
    "aeroe",
    "stk",
    "20",
    "kr",
  ]);
  expect(noteWords("لقاء مع المدير")).toHaveLength(3);
  expect(noteWords(null)).toEqual([]);
});

test("any text gives at most 200 distinct words of bounded length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 3000 }), (text) => {
      const words = noteWords(text);
      expect(words.length).toBeLessThanOrEqual(200);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word.length).toBeLessThanOrEqual(longestWord);
    }),
  );
  expect(noteWords(Array.from({ length: 500 }, (_, n) => `ord${n}`).join(" "))).toHaveLength(200);
});
