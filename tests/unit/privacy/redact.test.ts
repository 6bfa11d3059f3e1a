import fc from "fast-check";
import { expect, test } from "vitest";
import { planErasure } from "~/app/domain/erasure/plan";
import { redactJson, redactor } from "~/app/domain/privacy/redact";

const amina = { names: ["Amina Haddad", "Amina"], phone: "20 30 40 50", email: "a.haddad@example.dk" };

test("a name goes as a whole word, in any case, in its genitive, and over a line's end; parts of words stay", () => {
  const redact = redactor([amina]);
  expect(redact("AMINA\nHaddad og Aminas søn, men ikke Aminah eller Benjamina.")).toBe(
    "[slettet] og [slettet]s søn, men ikke Aminah eller Benjamina.",
  );
});

test("a telephone number goes however it is grouped, an address whatever its case", () => {
  const redact = redactor([amina]);
  for (const number of ["20304050", "20 30 40 50", "2030-4050", "+45 20 30 40 50", "004520304050"])
    expect(redact(`Ring ${number}.`)).toBe("Ring [slettet].");
  expect(redact("Skriv til A.Haddad@Example.dk")).toBe("Skriv til [slettet]");
  expect(redact("Faktura 120304050")).toBe("Faktura 120304050");
});

test("whatever stands around it, a name is found, and the rest of the text stays as it was", () => {
  const redact = redactor([amina]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      fc.pre(!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after));
      expect(redact(`${before}Amina${after}`)).toBe(`${redact(before)}[slettet]${redact(after)}`);
    }),
  );
});

test("in JSON, keys stay and what belongs to the name goes with it", () => {
  const value = { Amina: 1, list: ["Amina"], who: { name: "Amina Haddad", title: "chef" }, n: null };
  expect(redactJson(value, redactor([amina]))).toEqual({
    Amina: 1,
    list: ["[slettet]"],
    who: { name: "[slettet]", title: "[slettet]" },
    n: null,
  });
});

test("nobody to look for changes nothing", () => {
  expect(redactor([{ names: [null, ""], phone: null, email: null }])("Amina")).toBe("Amina");
});

test("a plan names what goes first, and gives a ground for whatever stays", () => {
  const plan = planErasure({ profile: 1, consents: 2, refusals: 1, notes: 0, sharedNotes: 3 });
  expect(plan.map(({ thing, fate }) => `${thing} ${fate}`)).toEqual([
    "profile goes",
    "sharedNotes without-name",
    "consents without-name",
    "refusals stays",
  ]);
  expect(plan.every(({ fate, ground }) => (fate === "goes") === (ground === undefined))).toBe(true);
});
