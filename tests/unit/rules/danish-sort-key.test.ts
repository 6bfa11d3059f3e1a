import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";

const inBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(danishSortKey(a)), Buffer.from(danishSortKey(b)));

describe("danishSortKey", () => {
  test("sorts bytewise as a Dane does", () => {
    const right = ["A/S Bo", "Andersen", "Hal 2", "hal 2b", "Hal 10", "Wulff", "Zoo", "Ærø", "Østerbro"];
    right.push("Aabenraa", "Åse", "Київ", "محمد");
    expect([...right].reverse().sort(inBytes)).toEqual(right);
  });

  test.each([
    ["Aarhus", "århus"],
    ["Öst", "Øst"],
    ["d'Angleterre", "Dangleterre"],
    ["Hal 002", "Hal 2"],
    ["Höje-Taastrup", "Høje Tåstrup"],
  ])("%s stands where %s stands", (a, b) => expect(inBytes(a, b)).toBe(0));

  test("numbers sort by value", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        (a, b) => {
          expect(inBytes(`Hal ${a} x`, `Hal ${b} a`) < 0).toBe(a < b);
        },
      ),
    );
  });

  test("a name sorts before the same name with more after it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[b-zæøå]{1,20}$/), fc.stringMatching(/^[b-z]{1,9}$/), (name, more) => {
        expect(inBytes(name, `${name} ${more}`)).toBeLessThan(0);
      }),
    );
  });
});
