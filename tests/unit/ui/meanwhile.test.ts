import { expect, test } from "vitest";
import { versionToPost } from "~/app/ui/meanwhile";

const refused = (errors: Record<string, string[]>, version = "3") => ({ values: { version }, errors });

test("an editing form posts the version it showed, however often it is refused, until it is told of another's save", () => {
  expect(versionToPost(undefined, 5)).toBe(5);
  expect(versionToPost(refused({ cvr: ["Tallet passer ikke."] }), 5)).toBe(3);
  expect(versionToPost(refused({ "": ["En anden har gemt imens."] }), 5)).toBe(5);
});

test("a sign-in on the way makes nobody overwrite what was saved meanwhile", () => {
  expect(versionToPost(undefined, 5, { version: "3" })).toBe(3);
  expect(versionToPost(undefined, 5, null)).toBe(5);
  expect(versionToPost(refused({ "": ["En anden har gemt imens."] }), 5, { version: "3" })).toBe(5);
  expect(versionToPost(undefined, 5, {})).toBe(5);
});
