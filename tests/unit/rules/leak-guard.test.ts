import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLeaks, leakIndex } from "~/app/domain/rules/leak-guard";
import { ownClock } from "../../setup/own-clock";

const candidates = [
  {
    id: "c1",
    names: ["Ahmad Al-Hassan"],
    calledName: "Ahmad",
    phone: "+45 22 33 44 55",
    email: "Ahmad@Mail.dk",
  },
  { id: "c2", names: ["Li"], phone: null, email: null },
  { id: "c3", names: ["Олена Коваль", "Søren Ærø"], phone: "+380 44 123 45 67" },
  { id: "c4", names: ["Ahmad"], phone: "22334455" },
];
const index = leakIndex(candidates);
const kinds = (text: string, allowed: string[] = []): string[] =>
  findLeaks(text, index, allowed).map((l) => l.kind);

describe("findLeaks", () => {
  test.each([
    ["Kan ahmad komme?", "name"],
    ["Det er Ahmads cykel", "name"],
    ["AHMAD AL HASSAN", "name"],
    ["soeren aeroe kommer", "name"],
    ["Olena? Олена Коваль!", "name"],
    ["Ah\u200bmad", "name"],
    ["Ring til Li", "name"],
    ["Fru Hassan kommer", "name-part"],
    ["tlf. 22334455", "phone"],
    ["2 2 3 3-44.55", "phone"],
    ["+38044 1234567", "phone"],
    ["skriv til AHMAD@mail.dk.", "email"],
    ["010190-1234", "cpr"],
  ])("%j holds a %s", (text, kind) => expect(kinds(text)).toContain(kind));

  test.each(["li lidt LI", "Ahmadiyya", "22 33 44 56", "Vi har kaffe klar", "en hassan", ""])(
    "%j holds nothing",
    (text) => expect(kinds(text)).toEqual([]),
  );

  test("what an allowed candidate shares is allowed; a CPR shape never is", () => {
    expect(kinds("Ahmad, 22 33 44 55", ["c4"])).toEqual([]);
    expect(kinds("Ahmad Al-Hassan", ["c1"])).toEqual([]);
    expect(kinds("Ahmad Jensen", ["c1"])).toEqual([]);
    expect(kinds("Søren Ærø", ["c1"])).toEqual(["name"]);
    expect(kinds("010190-1234", ["c1", "c2", "c3", "c4"])).toEqual(["cpr"]);
  });

  test("says where and whose", () => {
    expect(findLeaks("Hej Søren Ærø!", index)).toEqual([
      { kind: "name", candidateIds: ["c3"], start: 4, end: 13 },
    ]);
  });

  test("a name is found in any text around it", () => {
    const around = fc.string({ unit: "grapheme", maxLength: 30 });
    fc.assert(
      fc.property(around, around, (a, b) => {
        expect(kinds(`${a}\n. Ahmad .\n${b}`)).toContain("name");
      }),
    );
  });

  test("5,000 candidates and 10 kB take little time", () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({
      id: `m${i}`,
      names: [`Mohammad Navn${i} Slægt${i % 700}`],
      calledName: i % 3 === 0 ? "Mohammad" : null,
      phone: `+45${20_000_000 + i}`,
      email: `m${i}@mail.dk`,
    }));
    const text = "Mohammad kommer på mandag, ring 12 34 56 78. ".repeat(230);
    const start = ownClock();
    const big = leakIndex(many);
    const built = ownClock();
    findLeaks(text, big);
    expect(built - start).toBeLessThan(1500);
    expect(ownClock() - built).toBeLessThan(1500);
    process.stdout.write(
      `index ${Math.round(built - start)} ms, text ${Math.round(ownClock() - built)} ms\n`,
    );
  });
});
