import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seenText } from "~/app/i18n/seen";

/** Every action that the domain notes about a candidate, a consent, an introduction, a case or a page of theirs. */
function notedActions(): string[] {
  const files = readdirSync("app/domain", { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((file) => file.endsWith(".server.ts"))
    .map((file) => readFileSync(join("app/domain", file), "utf8"));
  const about =
    /"((?:candidate|consent|exception|introduction|handover|helper|own-page|retention)\.[a-z-]+)"/g;
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(about)].map(([, action = ""]) => action))),
  ];
}

test("who did what about somebody is said in words, whatever it was", () => {
  const actions = notedActions();
  expect(actions.length).toBeGreaterThan(25);
  // What only units do with a case is not among what is shown.
  const unsaid = actions.filter((action) => !(action in seenText.da.actions) && action !== "handover.given");
  expect(unsaid).toEqual([]);
  expect(Object.keys(seenText.en.actions)).toEqual(Object.keys(seenText.da.actions));
});
