import { data } from "@remix-run/node";
import { config } from "~/app/server/config.server";

/** Lets the demo's pages answer where there is a demo: elsewhere, and always in production, they do not exist. @throws 404 */
export function demoGuard(): void {
  if (config().mode === "production" || config().postOfficePort === null) throw data(null, { status: 404 });
}
