import { route, type RouteConfig } from "@remix-run/route-config";

export default [
  route(":kind/:count", "routes/rows.tsx"),
  route("new", "routes/new.tsx"),
] satisfies RouteConfig;
