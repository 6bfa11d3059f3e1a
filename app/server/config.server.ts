import { hkdfSync } from "node:crypto";
import { join } from "node:path";
import { configDefaults } from "./config-defaults.server";
import { configSchema, modes, type Mode } from "./config-schema.server";

type Env = Record<string, string | undefined>;

/** The start is refused: `message` names every wrong setting and how to mend it. */
export class ConfigError extends Error {
  override name = "ConfigError";
  constructor(problems: string[]) {
    super(
      `Brobygger cannot start:\n${problems.map((problem) => `  - ${problem}`).join("\n")}\nSee .env.example.`,
    );
  }
}

/** Everything the product is told from outside, checked once at start. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and checks the settings; every problem is reported at once.
 * In demo and development mode it may write generated keys to the data folder.
 * @throws ConfigError with one sentence a problem; a wrong value itself is never repeated.
 */
export function readConfig(env: Env) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const mode = (given.BROBYGGER_MODE ?? "development") as Mode;
  if (!modes.includes(mode)) throw new ConfigError([`BROBYGGER_MODE must be ${modes.join(", ")}.`]);

  const parsed = configSchema(mode).safeParse({ ...configDefaults(mode, given), ...given });
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const value = parsed.data;
  return Object.freeze({
    mode,
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL,
    databaseUrl: value.DATABASE_URL,
    role: value.ROLE,
    secretKey: value.SECRET_KEY,
    /** The first key encrypts; the others still decrypt what was written with them. */
    blobKeys: Object.freeze(value.BLOB_KEYS),
    smtpUrl: value.SMTP_URL,
    mailDomain: value.MAIL_DOMAIN,
    intakeHost: value.INTAKE_HOST,
    intakePort: value.INTAKE_PORT,
    intakeTls:
      value.INTAKE_TLS_CERT && value.INTAKE_TLS_KEY
        ? Object.freeze({ certFile: value.INTAKE_TLS_CERT, keyFile: value.INTAKE_TLS_KEY })
        : null,
    /** A certificate to trust beside the usual ones, in PEM form, when groups' own mailboxes are opened. */
    mailboxCa: value.MAILBOX_CA ?? null,
    /** Servers before ours whose Authentication-Results count. */
    mailCheckedBy: Object.freeze(value.MAIL_CHECKED_BY),
    /** What signs outgoing mail (DKIM); null where nothing does. */
    dkim:
      value.DKIM_SELECTOR && value.DKIM_KEY_FILE
        ? Object.freeze({ selector: value.DKIM_SELECTOR, privateKey: value.DKIM_KEY_FILE })
        : null,
    /** The demo's own mail server; null in production. */
    postOfficePort: value.POST_OFFICE_PORT ?? null,
    /** Where that server keeps the mails it takes. */
    postOfficeDir: join(value.DATA_DIR, "post-office"),
    trustedProxies: Object.freeze(value.TRUSTED_PROXIES),
    logLevel: value.LOG_LEVEL,
    dataDir: value.DATA_DIR,
  });
}

let cached: Config | null = null;

/** The settings of this process, read on first use. @throws ConfigError */
export function config(): Config {
  return (cached ??= readConfig(process.env));
}

const derived = new Map<string, Buffer>();

/**
 * A 32-byte key of its own for each purpose ("reply-address", "session", ...), derived
 * from the secret key with HKDF-SHA256 (RFC 5869), so that no key serves two jobs.
 */
export function derivedKey(purpose: string): Buffer {
  let key = derived.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", config().secretKey, "brobygger", purpose, 32));
    derived.set(purpose, key);
  }
  return key;
}
