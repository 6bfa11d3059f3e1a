import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mode } from "./config-schema.server";

type Env = Record<string, string | undefined>;

/** Keys for tests: the same every time, known to everybody, so test mode listens on loopback only. */
function testSecrets(): Env {
  const fixed = (name: string) => createHash("sha256").update(`brobygger test ${name}`).digest("base64");
  return { SECRET_KEY: fixed("secret"), BLOB_KEYS: `test:${fixed("blobs")}` };
}

/** Keys for demo and development: made once and kept in the data folder, readable by its owner alone. */
function keptSecrets(dataDir: string): Env {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const made = {
      SECRET_KEY: randomBytes(32).toString("base64"),
      BLOB_KEYS: `first:${randomBytes(32).toString("base64")}`,
    };
    // "wx": when two processes start at once the first one's keys stand.
    try {
      writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return JSON.parse(readFileSync(file, "utf8")) as Env;
}

/**
 * The values that stand when the environment does not name one. Production gets
 * only what cannot send anything astray: no address, no database, no keys, no mail server.
 */
export function configDefaults(mode: Mode, env: Env): Env {
  const dataDir = env.DATA_DIR ?? "data";
  const always = {
    PORT: "3000",
    ROLE: "all",
    TRUSTED_PROXIES: "",
    MAIL_CHECKED_BY: "",
    LOG_LEVEL: "info",
    DATA_DIR: dataDir,
  };
  if (mode === "production")
    return { ...always, HOST: "0.0.0.0", INTAKE_HOST: "0.0.0.0", INTAKE_PORT: "2525" };

  const secrets =
    env.SECRET_KEY && env.BLOB_KEYS ? {} : mode === "test" ? testSecrets() : keptSecrets(dataDir);
  const postOfficePort = env.POST_OFFICE_PORT ?? "2526";
  return {
    ...always,
    ...secrets,
    LOG_LEVEL: mode === "test" ? "warn" : "info",
    HOST: "127.0.0.1",
    PUBLIC_URL: `http://127.0.0.1:${env.PORT ?? always.PORT}`,
    DATABASE_URL: `file:${join(dataDir, "brobygger.db")}`,
    SMTP_URL: `smtp://127.0.0.1:${postOfficePort}`,
    MAIL_DOMAIN: "post.brobygger.example",
    INTAKE_HOST: "127.0.0.1",
    INTAKE_PORT: "2525",
    POST_OFFICE_PORT: postOfficePort,
  };
}
