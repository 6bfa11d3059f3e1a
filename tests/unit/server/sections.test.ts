import type { ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import { expect, test } from "vitest";
import { bySection } from "~/app/server/http/sections.server";

const route = (id: string, path?: string) => [id, { id, path, parentId: id === "root" ? undefined : "root" }];
const routes = Object.fromEntries([
  route("root", ""),
  route("home"),
  route("firms", "virksomheder"),
  route("firm", "virksomheder/:firmId"),
  route("answer", "svar/:token"),
  route("lost", "*"),
]) as ServerBuild["routes"];
const build = { routes, assets: { routes } } as unknown as ServerBuild;

/** The routes among which an address is looked for. */
function lookedAmong(path: string): string[] {
  let among: string[] = [];
  const handle = (of: ServerBuild): RequestHandler => {
    return () => {
      expect(Object.keys(of.assets.routes)).toEqual(Object.keys(of.routes));
      among = Object.keys(of.routes);
    };
  };
  void bySection(build, handle)({ path } as Request, {} as Response, () => undefined);
  return among;
}

test("an address is looked for among the routes that begin like it, and the one for what is lost", () => {
  const firms = ["root", "firms", "firm", "lost"];
  for (const path of [
    "/virksomheder",
    "/virksomheder/",
    "/virksomheder.data",
    "/virksomheder/1",
    "/virksomheder/1.data",
  ])
    expect(lookedAmong(path)).toEqual(firms);
  expect(lookedAmong("/svar/abc")).toEqual(["root", "answer", "lost"]);
  expect(lookedAmong("/")).toEqual(["root", "home", "lost"]);
  expect(lookedAmong("/_root.data")).toEqual(["root", "home", "lost"]);
});

test("an address written in another way, or that begins like none, is looked for among all", () => {
  for (const path of [
    "/Virksomheder",
    "/%76irksomheder",
    "//virksomheder",
    "/nowhere",
    "/virksomhederne",
    "/.data",
  ])
    expect(lookedAmong(path)).toEqual(Object.keys(routes));
});
