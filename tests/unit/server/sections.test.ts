import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { bySection } from "~/app/server/http/sections.server";

const route = (id: string, path?: string) => [id, { id, path, parentId: id === "root" ? undefined : "root" }];
const routes = Object.fromEntries([
  route("root", ""),
  route("home"),
  route("firms", "virksomheder"),
  route("new", "virksomheder/ny"),
  route("firm", "virksomheder/:firmId"),
  route("answer", "svar/:token"),
  route("lost", "*"),
]) as ServerBuild["routes"];
/** The routes among which an address is looked for. */
function lookedAmong(path: string, of = routes): string[] {
  const build = { routes: of, assets: { routes: of } } as unknown as ServerBuild;
  const handle = (of: ServerBuild) => {
    expect(Object.keys(of.assets.routes)).toEqual(Object.keys(of.routes));
    return Object.keys(of.routes);
  };
  return bySection(build, handle)(path);
}

test("an address is looked for among the routes of as many parts that begin like it, and the one for what is lost", () => {
  for (const path of ["/virksomheder", "/virksomheder/", "/virksomheder.data", "/virksomheder/.data"])
    expect(lookedAmong(path)).toEqual(["root", "firms", "lost"]);
  for (const path of ["/virksomheder/1", "/virksomheder/1/", "/virksomheder/ny", "/virksomheder/1.data"])
    expect(lookedAmong(path)).toEqual(["root", "new", "firm", "lost"]);
  expect(lookedAmong("/svar/abc")).toEqual(["root", "answer", "lost"]);
  expect(lookedAmong("/")).toEqual(["root", "home", "lost"]);
  expect(lookedAmong("/_root.data")).toEqual(["root", "home", "lost"]);
});

test("a route around others, one in another and one with a part left open are looked for everywhere", () => {
  const nested = { ...(route("inner", ":id")[1] as object), parentId: "outer" };
  const more = {
    ...routes,
    ...Object.fromEntries([route("outer", "svar"), route("open", "svar/:token?")]),
    inner: nested,
  } as ServerBuild["routes"];
  expect(lookedAmong("/virksomheder", more)).toEqual(["root", "firms", "lost", "outer", "open", "inner"]);
});

test("an address written in another way, or that begins like none, is looked for among all", () => {
  for (const path of [
    "/Virksomheder",
    "/%76irksomheder",
    "//virksomheder",
    "/nowhere",
    "/virksomhederne",
    "/virksomheder/1/2",
    "/.data",
  ])
    expect(lookedAmong(path)).toEqual(Object.keys(routes));
});
