import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../../app/routes";

/** A route of the product: its id as in app/access/routes.ts, and which paths it answers. */
export type ServedRoute = { id: string; pattern: string; answers: (path: string) => boolean };

/** Fewer of these is a better match; what answers everything comes last. */
const openParts = (pattern: string) =>
  pattern === "/*" ? Infinity : pattern.split("/").filter((part) => part.startsWith(":")).length;

function served({ file, path = "" }: RouteConfigEntry): ServedRoute {
  const parts = path.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : part === "*" ? ".+" : part));
  const expression = new RegExp(`^/${parts.join("/").replaceAll(".", "\\.").replaceAll("\\.+", ".+")}$`);
  return {
    id: file.replace(/\.tsx?$/, ""),
    pattern: `/${path}`,
    answers: (address) => expression.test(address),
  };
}

const all = routes.map(served).sort((a, b) => openParts(a.pattern) - openParts(b.pattern));

/** The route that answers a path, the one with the fewest parameters first. @throws when none does */
export function routeOf(path: string): ServedRoute {
  const route = all.find(({ answers }) => answers(path));
  if (!route) throw new Error(`No route answers ${path}`);
  return route;
}
