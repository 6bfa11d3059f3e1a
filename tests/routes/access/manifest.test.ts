import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { routeAccess } from "~/app/access/routes";
import { forScripts } from "./bodies";
import { loadBuild } from "./product";

let routes: ServerBuild["routes"];
beforeAll(async () => {
  ({ routes } = await loadBuild());
});

const idsBut = (root: string) => Object.keys(routes).filter((id) => id !== root);

test("every route of the build has its rule, and every rule its route", () => {
  expect(Object.keys(routeAccess).sort()).toEqual(idsBut("root").sort());
});

test("a rule for POST stands where there is an action, and only there", () => {
  const withAction = idsBut("root").filter((id) => routes[id]?.module.action);
  const withRule = Object.keys(routeAccess).filter((id) => routeAccess[id]?.POST);
  expect(withRule.sort()).toEqual(withAction.sort());
});

test("a rule for GET stands where there is a loader, and only there", () => {
  const withLoader = idsBut("root").filter((id) => routes[id]?.module.loader);
  const withRule = Object.keys(routeAccess).filter((id) => routeAccess[id]?.GET);
  expect(withRule.sort()).toEqual(withLoader.sort());
});

test("every route has a loader: only that holds a page's rule, and a form's address is come to after signing in", () => {
  expect(idsBut("root").filter((id) => !routes[id]?.module.loader)).toEqual([]);
});

test("every route that takes posts has a page, in which a refusal is shown; but one that answers scripts", () => {
  const posted = idsBut("root").filter((id) => routes[id]?.module.action);
  expect(posted.filter((id) => !routes[id]?.module.default)).toEqual(forScripts);
});

test("the root has no action and no route but the root has children", () => {
  expect(routes.root?.module.action).toBeUndefined();
  // A child's data can be asked for without its parent's loader, which then guards nothing.
  expect(idsBut("root").filter((id) => routes[id]?.parentId !== "root")).toEqual([]);
});
