import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler } from "express";

const client = fileURLToPath(new URL("../../../build/client", import.meta.url));

/** The built client's files: those with a hash in their name for good, the rest for an hour. */
export function builtAssets(): RequestHandler[] {
  const hashed = express.Router();
  hashed.use("/assets", express.static(`${client}/assets`, { immutable: true, maxAge: "1y", index: false }));
  hashed.use("/assets", (_req, res) => void res.status(404).type("text/plain").send("404\n"));
  // Only what is there is looked for: no page waits for the file system to say no.
  const names = new Set(readdirSync(client));
  const others = express.static(client, { maxAge: "1h", index: false, redirect: false });
  return [
    hashed,
    (req, res, next) => {
      if (names.has(req.path.split("/")[1] ?? "")) void others(req, res, next);
      else next();
    },
  ];
}
