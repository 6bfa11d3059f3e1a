import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { z } from "zod";
import { readDkimKey } from "./dkim-key.server";
import { wrongTlsFile } from "./tls-files.server";

export const modes = ["production", "demo", "development", "test"] as const;
export type Mode = (typeof modes)[number];

const PRIVATE_HOST =
  /^(localhost|.*\.local(host)?|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+|0\.0\.0\.0|\[.*\])$/;
const KEY_HINT = "Make one with: openssl rand -base64 32";

/** An address, a range in CIDR notation, or one of Express's three names for private ranges. */
function isAddressRange(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits = "0", ...rest] = text.split("/");
  const family = isIP(address);
  return (
    family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)
  );
}

/** A setting that has to be there; `mend` says what to write when it is missing. */
const needed = (mend: string) => z.string({ error: `is missing. ${mend}` }).trim();

const port = (mend: string) =>
  needed(mend).transform((text, ctx) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= 65535) return number;
    ctx.addIssue(`is not a port number. Write a whole number from 1 to 65535.`);
    return z.NEVER;
  });

const key = needed(KEY_HINT).transform((text, ctx) => {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length === 32) return bytes;
  ctx.addIssue(`is not 32 bytes written in base64. ${KEY_HINT}`);
  return z.NEVER;
});

const keyRing = needed(`Write one as name:key. ${KEY_HINT}`).transform((text, ctx) => {
  const ring = text.split(",").map((entry) => {
    const [id = "", encoded = ""] = entry.trim().split(":");
    return { id, key: Buffer.from(encoded, "base64") };
  });
  const wrong = ring.some((entry) => !/^[A-Za-z0-9_-]{1,32}$/.test(entry.id) || entry.key.length !== 32);
  if (!wrong && new Set(ring.map((entry) => entry.id)).size === ring.length) return ring;
  ctx.addIssue(
    `is not a list of name:key with different names and keys of 32 bytes in base64, as in "2026a:…". ${KEY_HINT}`,
  );
  return z.NEVER;
});

const publicUrl = (mode: Mode) =>
  needed("Write the address that people open, such as https://brobygger.dk").transform((text, ctx) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const plain =
      url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.username;
    if (!plain) {
      ctx.addIssue("is not a web address without a path. Write it as https://brobygger.dk");
      return z.NEVER;
    }
    if (mode === "production" && (url.protocol !== "https:" || PRIVATE_HOST.test(url.hostname))) {
      ctx.addIssue("must be a public address that begins with https:// in production.");
      return z.NEVER;
    }
    return url;
  });

const databaseUrl = needed(
  "Write file:data/brobygger.db for SQLite, or postgres://user:password@host/name",
).refine((text) => /^(file:.+|postgres(ql)?:\/\/.+)$/.test(text), {
  error: "is neither file:<path> (SQLite) nor postgres://… (PostgreSQL).",
});

const smtpUrl = needed("Write smtp://user:password@host:587 or smtps://user:password@host:465").refine(
  (text) => /^smtps?:$/.test(URL.canParse(text) ? new URL(text).protocol : ""),
  { error: "is not an address such as smtp://user:password@host:587 or smtps://…:465" },
);

const host = (mode: Mode) =>
  needed("Write an address to listen on, such as 127.0.0.1").refine(
    (text) => mode !== "test" || text === "127.0.0.1",
    { error: "must be 127.0.0.1 in test mode, whose keys are known to everybody." },
  );

/**
 * The one schema over the environment. Defaults are filled in before it runs
 * (see `config-defaults.server.ts`), so whatever is missing here has to be given.
 */
export const configSchema = (mode: Mode) =>
  z
    .object({
      PORT: port("Write 3000, for example."),
      HOST: host(mode),
      PUBLIC_URL: publicUrl(mode),
      DATABASE_URL: databaseUrl,
      ROLE: z.enum(["web", "worker", "all"], { error: "must be web, worker or all." }),
      SECRET_KEY: key,
      BLOB_KEYS: keyRing,
      SMTP_URL: smtpUrl,
      MAIL_DOMAIN: needed(
        "Write the domain that the groups' mail addresses end in, such as post.brobygger.dk",
      )
        .toLowerCase()
        .refine((text) => /^([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(text), {
          error: "is not a domain such as post.brobygger.dk",
        }),
      INTAKE_HOST: host(mode),
      INTAKE_PORT: port("Write the port that incoming mail comes to, such as 25 or 2525."),
      INTAKE_TLS_CERT: z.string().optional(),
      INTAKE_TLS_KEY: z.string().optional(),
      DKIM_SELECTOR: z
        .string()
        .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, {
          error: "is not a name of small letters, digits and hyphens.",
        })
        .optional(),
      DKIM_KEY_FILE: z
        .string()
        .transform((path, ctx) => {
          const read = readDkimKey(path);
          if ("key" in read) return read.key;
          ctx.addIssue(read.wrong);
          return z.NEVER;
        })
        .optional(),
      MAILBOX_CA: z
        .string()
        .transform((path, ctx) => {
          try {
            return readFileSync(path, "utf8");
          } catch {
            ctx.addIssue("names a file that cannot be read. Give the certificate as a PEM file.");
            return z.NEVER;
          }
        })
        .optional(),
      MAIL_CHECKED_BY: z
        .string()
        .toLowerCase()
        .transform((text) =>
          text
            .split(",")
            .map((part) => part.trim())
            .filter(Boolean),
        )
        .refine((names) => names.every((name) => /^[a-z0-9.-]{1,253}$/.test(name)), {
          error: "is not a list of server names such as mx.brobygger.example",
        }),
      POST_OFFICE_PORT:
        mode === "production" ? z.never({ error: "belongs to the demo. Remove it." }).optional() : port(""),
      TRUSTED_PROXIES: z
        .string()
        .transform((text) =>
          text
            .split(",")
            .map((part) => part.trim())
            .filter(Boolean),
        )
        .refine((list) => list.every(isAddressRange), {
          error: "is not a list of addresses or ranges such as 10.0.0.0/8,127.0.0.1",
        }),
      LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
        error: "must be trace, debug, info, warn, error, fatal or silent.",
      }),
      DATA_DIR: needed("Write a folder, such as data."),
    })
    .refine((env) => !(String(env.DATABASE_URL).startsWith("file:") && env.ROLE !== "all"), {
      path: ["ROLE"],
      error: "must be all with SQLite, which takes one process. Use PostgreSQL for several.",
      when: () => true,
    })
    .refine((env) => Boolean(env.INTAKE_TLS_CERT) === Boolean(env.INTAKE_TLS_KEY), {
      path: ["INTAKE_TLS_CERT"],
      error: "and INTAKE_TLS_KEY go together: give both files or neither.",
      when: () => true,
    })
    .refine((env) => Boolean(env.DKIM_SELECTOR) === Boolean(env.DKIM_KEY_FILE), {
      path: ["DKIM_SELECTOR"],
      error: "and DKIM_KEY_FILE go together: give both or neither. Make them with: npm run mail:keys",
    })
    .superRefine((env, ctx) => {
      // A process that takes no mail needs neither file.
      if (env.ROLE === "web" || !env.INTAKE_TLS_CERT || !env.INTAKE_TLS_KEY) return;
      const wrong = wrongTlsFile(env.INTAKE_TLS_CERT, env.INTAKE_TLS_KEY);
      if (wrong) ctx.addIssue({ code: "custom", path: [wrong.path], message: wrong.message });
    });
