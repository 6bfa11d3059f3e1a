/** The bare app's process: Express, compression, static files and Remix, as Remix's own templates have them. */
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import process from "node:process";
import { fileURLToPath } from "node:url";

const built = new URL("../../../.cache/bench/bare/", import.meta.url);
/** @type {unknown} */
const loaded = await import(new URL("server/index.js", built).href);
const build = /** @type {import("@remix-run/node").ServerBuild} */ (loaded);

const app = express();
app.disable("x-powered-by");
app.use(compression());
app.use(
  "/assets",
  express.static(fileURLToPath(new URL("client/assets", built)), { immutable: true, maxAge: "1y" }),
);
const page = createRequestHandler({ build, mode: "production" });
app.all("*", (req, res, next) => void page(req, res, next));
app.listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => process.exit(0));
