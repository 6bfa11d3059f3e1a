import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, derivedKey, readConfig } from "~/app/server/config.server";

const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
const production = {
  BROBYGGER_MODE: "production",
  PUBLIC_URL: "https://brobygger.example",
  DATABASE_URL: "postgres://u:p@db/brobygger",
  SECRET_KEY: key(1),
  BLOB_KEYS: `new:${key(2)},old:${key(3)}`,
  SMTP_URL: "smtp://u:p@mail.example:587",
  MAIL_DOMAIN: "Post.Brobygger.example",
};

function problems(env: Record<string, string | undefined>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

test("signing takes a selector and a private key that can be read, together", () => {
  const dir = mkdtempSync(join(tmpdir(), "brobygger-dkim-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const pem = (modulusLength: number) =>
    generateKeyPairSync("rsa", { modulusLength }).privateKey.export({
      type: "pkcs8",
      format: "pem",
    }) as string;
  const given = (DKIM_KEY_FILE: string) => ({ ...production, DKIM_SELECTOR: "bb", DKIM_KEY_FILE });
  const good = pem(2048);
  expect(readConfig(production).dkim).toBeNull();
  expect(readConfig(given(file("good.pem", good))).dkim).toEqual({ selector: "bb", privateKey: good });
  expect(problems(given(join(dir, "none.pem")))).toContain("DKIM_KEY_FILE names a file that cannot be read");
  const garbled = problems(given(file("garbled.pem", "hemmelig")));
  expect(garbled).toContain("DKIM_KEY_FILE holds no private key");
  expect(garbled).not.toContain("hemmelig");
  expect(problems(given(file("short.pem", pem(1024))))).toContain(
    "DKIM_KEY_FILE holds no RSA key of at least 2048",
  );
  expect(problems({ ...production, DKIM_SELECTOR: "bb" })).toContain(
    "DKIM_SELECTOR and DKIM_KEY_FILE go together",
  );
  expect(problems({ ...production, DKIM_SELECTOR: "b b" })).toContain("DKIM_SELECTOR is not a name");
});

describe("production", () => {
  test("starts with what it needs", () => {
    const config = readConfig(production);
    expect(config).toMatchObject({ mode: "production", port: 3000, role: "all", postOfficePort: null });
    expect(config.mailDomain).toBe("post.brobygger.example");
    expect(config.blobKeys.map((entry) => entry.id)).toEqual(["new", "old"]);
    expect(Object.isFrozen(config)).toBe(true);
  });

  test("believes the servers that are named about senders, and none otherwise", () => {
    expect(readConfig(production).mailCheckedBy).toEqual([]);
    const named = { ...production, MAIL_CHECKED_BY: "MX.Brobygger.example, mx2.brobygger.example" };
    expect(readConfig(named).mailCheckedBy).toEqual(["mx.brobygger.example", "mx2.brobygger.example"]);
    expect(problems({ ...production, MAIL_CHECKED_BY: "mx one" })).toContain("MAIL_CHECKED_BY is not a list");
  });

  test("names everything that is missing at once", () => {
    const said = problems({ BROBYGGER_MODE: "production" });
    for (const name of ["PUBLIC_URL", "DATABASE_URL", "SECRET_KEY", "BLOB_KEYS", "SMTP_URL", "MAIL_DOMAIN"]) {
      expect(said).toContain(`${name} is missing.`);
    }
    expect(said).not.toContain("POST_OFFICE_PORT");
  });

  test.each([
    [{ PUBLIC_URL: "http://brobygger.example" }, "PUBLIC_URL must be a public address"],
    [{ PUBLIC_URL: "https://localhost" }, "PUBLIC_URL must be a public address"],
    [{ PUBLIC_URL: "https://192.168.1.4" }, "PUBLIC_URL must be a public address"],
    [{ PUBLIC_URL: "https://brobygger.example/path" }, "PUBLIC_URL is not a web address without a path"],
    [{ SECRET_KEY: "short" }, "SECRET_KEY is not 32 bytes"],
    [{ BLOB_KEYS: `a:${key(1)},a:${key(2)}` }, "BLOB_KEYS is not a list"],
    [{ SMTP_URL: "mail.example" }, "SMTP_URL is not an address"],
    [{ POST_OFFICE_PORT: "2526" }, "POST_OFFICE_PORT belongs to the demo"],
    [{ TRUSTED_PROXIES: "10.0.0.0/8,nonsense" }, "TRUSTED_PROXIES is not a list"],
    [{ TRUSTED_PROXIES: "10.0.0.0/33" }, "TRUSTED_PROXIES is not a list"],
    [{ PORT: "80.5" }, "PORT is not a port number"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be"],
    [{ MAIL_DOMAIN: "brobygger" }, "MAIL_DOMAIN is not a domain"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL is neither"],
    [{ DATABASE_URL: "file:x.db", ROLE: "web" }, "ROLE must be all with SQLite"],
    [{ INTAKE_TLS_CERT: "a.pem" }, "INTAKE_TLS_KEY go together"],
  ])("refuses %o", (wrong, said) => {
    expect(problems({ ...production, ...wrong })).toContain(said);
  });

  const tls = (cert: string, key: string) => ({
    ...production,
    INTAKE_TLS_CERT: `tests/fixtures/tls/${cert}`,
    INTAKE_TLS_KEY: `tests/fixtures/tls/${key}`,
  });

  test.each([
    [tls("gone.pem", "intake-key.pem"), "INTAKE_TLS_CERT names a file that cannot be read"],
    [tls("intake-cert.pem", "gone.pem"), "INTAKE_TLS_KEY names a file that cannot be read"],
    [tls("README.md", "intake-key.pem"), "INTAKE_TLS_CERT holds no certificate"],
    [tls("intake-cert.pem", "README.md"), "INTAKE_TLS_KEY holds no private key"],
    [tls("intake-cert.pem", "other-key.pem"), "INTAKE_TLS_KEY does not belong to the certificate"],
  ])("says what is wrong with a certificate for incoming mail: %#", (env, said) => {
    expect(problems(env)).toContain(said);
    expect(problems(env)).not.toContain("fixtures");
    expect(problems({ ...env, ROLE: "web" })).toBe("");
  });

  test("takes a certificate with its key", () => {
    expect(readConfig(tls("intake-cert.pem", "intake-key.pem")).intakeTls).toEqual({
      certFile: "tests/fixtures/tls/intake-cert.pem",
      keyFile: "tests/fixtures/tls/intake-key.pem",
    });
  });

  test("never repeats a wrong value", () => {
    const said = problems({ ...production, SECRET_KEY: "hunter2", SMTP_URL: "//user:hunter2@host" });
    expect(said).toContain("SECRET_KEY");
    expect(said).not.toContain("hunter2");
  });
});

describe("the other modes", () => {
  test("demo makes its keys once and keeps them for its owner alone", () => {
    const dataDir = mkdtempSync(join(tmpdir(), "brobygger-config-"));
    const env = { BROBYGGER_MODE: "demo", DATA_DIR: dataDir, PORT: "4000" };
    const first = readConfig(env);
    expect(first.secretKey).toHaveLength(32);
    expect(readConfig(env).secretKey.equals(first.secretKey)).toBe(true);
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(first.publicUrl.href).toBe("http://127.0.0.1:4000/");
    expect(first.smtpUrl).toBe("smtp://127.0.0.1:2526");
  });

  test("test mode listens on loopback only, for its keys are known", () => {
    expect(problems({ BROBYGGER_MODE: "test", HOST: "0.0.0.0" })).toContain(
      "HOST must be 127.0.0.1 in test mode",
    );
  });

  test("a word that is no mode is refused", () => {
    expect(problems({ BROBYGGER_MODE: "prod" })).toContain("BROBYGGER_MODE must be production, demo");
  });

  test("blank values count as left out", () => {
    expect(readConfig({ BROBYGGER_MODE: "test", PORT: " " }).port).toBe(3000);
  });
});

test("every purpose has a key of its own", () => {
  expect(derivedKey("reply-address")).toHaveLength(32);
  expect(derivedKey("reply-address").equals(derivedKey("reply-address"))).toBe(true);
  expect(derivedKey("reply-address").equals(derivedKey("bounce-address"))).toBe(false);
});
