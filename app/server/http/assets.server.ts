import { readdirSync } from "node:fs";
import express, { type RequestHandler } from "express";

/**
 * The built client's files: those with a hash in their name for good, the rest for an hour, and the service worker
 * not at all: a browser asks for it anew each time, and so comes to the next version.
 * @param client the folder they are in
 */
export function builtAssets(client: string): RequestHandler[] {
  const hashed = express.Router();
  hashed.use("/assets", express.static(`${client}/assets`, { immutable: true, maxAge: "1y", index: false }));
  hashed.use("/assets", (_req, res) => void res.status(404).type("text/plain").send("404\n"));
  // Only what is there is looked for: no page waits for the file system to say no.
  const names = new Set(readdirSync(client));
  const others = express.static(client, {
    maxAge: "1h",
    index: false,
    redirect: false,
    setHeaders: (res, path) => {
      if (path.endsWith("/sw.js")) res.setHeader("Cache-Control", "no-cache");
    },
  });
  return [
    hashed,
    (req, res, next) => {
      if (names.has(req.path.split("/")[1] ?? "")) void others(req, res, next);
      else next();
    },
  ];
}
