import type { RequestHandler } from "express";
import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** The first part of a top route's address; null for what may stand anywhere. */
function sectionOf(routes: Routes, id: string): string | null {
  let route = routes[id];
  while (route?.parentId && route.parentId !== "root") route = routes[route.parentId];
  if (!route || route.id === "root" || route.path === "*") return null;
  return route.path?.split("/")[0] ?? "";
}

/** The build with the routes that have a place in this section. */
function partOf(build: ServerBuild, section: string): ServerBuild {
  const belongs = ([id]: [string, unknown]) => [section, null].includes(sectionOf(build.routes, id));
  const only = <T>(routes: Record<string, T>) => Object.fromEntries(Object.entries(routes).filter(belongs));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/**
 * Hands a request to the part of the build that answers addresses which begin like its own. Remix compares
 * an address with every route it has, several times a request: with all of ours that is a seventh of its time.
 * What begins like no route, and what is written in an unusual way, goes to the whole build.
 * @param handle makes the handler of a build
 */
export function bySection(
  build: ServerBuild,
  handle: (build: ServerBuild) => RequestHandler,
): RequestHandler {
  const whole = handle(build);
  const sections = new Set(Object.keys(build.routes).map((id) => sectionOf(build.routes, id)));
  const parts = new Map<string, RequestHandler>();
  for (const section of sections) {
    // Remix asks for the home page's data as `/_root.data`.
    if (section !== null) parts.set(section || "_root", handle(partOf(build, section)));
  }
  return (req, res, next) => {
    const begins = req.path === "/" ? "_root" : /^\/([^/]+?)(?:\.data)?(?:\/|$)/.exec(req.path)?.[1];
    return (parts.get(begins ?? "") ?? whole)(req, res, next);
  };
}
