import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { municipalities, municipalityByCode } from "~/db/municipalities.server";

test("98 municipalities, the same as in the data file, in Danish order", () => {
  const file = readFileSync(new URL("../../../db/data/municipalities.csv", import.meta.url), "utf8");
  const lines = file.trim().split("\n").slice(1).sort();
  expect(municipalities).toHaveLength(98);
  expect(municipalities.map(({ code, name }) => `${code},${name}`).sort()).toEqual(lines);
  const keys = municipalities.map(({ name }) => Buffer.from(danishSortKey(name)));
  expect([...keys].sort((a, b) => Buffer.compare(a, b))).toEqual(keys);
  expect(municipalityByCode("0336")?.name).toBe("Stevns");
  expect(municipalityByCode("0411")).toBeNull();
});
