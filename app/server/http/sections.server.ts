import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/** How Remix asks for the home page's data. */
const HOME = "_root";

/** What addresses are told apart by: how many parts they have, and the first. */
const sectionOfParts = (parts: string[]) => `${parts.length} ${parts[0]}`;

/** The section that a route's addresses are in; null for one that may stand anywhere, or stands in or around others. */
function sectionOf(routes: Routes, { id, path = HOME, parentId }: Route): string | null {
  const nested = parentId !== "root" || Object.values(routes).some((route) => route?.parentId === id);
  if (nested || /^:|[*?]/.test(path)) return null;
  return sectionOfParts(path.split("/"));
}

function sectionOfAddress(path: string): string {
  const plain = path === "/" ? `/${HOME}` : path.replace(/\.data$/, "").replace(/\/+$/, "");
  return sectionOfParts(plain.split("/").slice(1));
}

/** The build with the routes that have a place in this section. */
function partOf(build: ServerBuild, section: string): ServerBuild {
  const ids = Object.values(build.routes).flatMap((route) =>
    route && [section, null].includes(sectionOf(build.routes, route)) ? [route.id] : [],
  );
  const only = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.includes(id)));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/**
 * Finds for a path the part of the build that answers addresses of as many parts that begin alike. Remix compares
 * an address with every route it has, several times a request: with all of ours that is a seventh of its time.
 * What begins like no route, and what is written in an unusual way, goes to the whole build.
 * @param handle makes the handler of a build
 */
export function bySection<Handler>(
  build: ServerBuild,
  handle: (build: ServerBuild) => Handler,
): (path: string) => Handler {
  const whole = handle(build);
  const sections = new Set(
    Object.values(build.routes).flatMap((route) => (route && sectionOf(build.routes, route)) ?? []),
  );
  const parts = new Map([...sections].map((section) => [section, handle(partOf(build, section))]));
  return (path) => parts.get(sectionOfAddress(path)) ?? whole;
}
