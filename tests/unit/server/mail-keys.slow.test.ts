import { createPrivateKey, createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readDkimKey } from "~/app/server/dkim-key.server";
import { cli } from "./run-cli";

test("mail:keys makes one pair and prints what goes into settings and DNS", { timeout: 60_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), "brobygger-keys-"));
  const env = {
    MAIL_DOMAIN: "post.brobygger.dk",
    PUBLIC_URL: "https://brobygger.dk",
    SMTP_URL: "smtp://ud.brobygger.dk",
  };
  const first = cli(dataDir, ["mail:keys", "--selector", "bb1"], env);
  expect(first).toMatchObject({ code: 0 });
  const file = join(dataDir, "dkim", "bb1.pem");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readDkimKey(file)).toEqual({ key: readFileSync(file, "utf8") });
  for (const line of [
    "DKIM_SELECTOR=bb1",
    `DKIM_KEY_FILE=${file}`,
    "post.brobygger.dk. MX 10 brobygger.dk.",
    'post.brobygger.dk. TXT "v=spf1 mx a:ud.brobygger.dk ~all"',
    '_dmarc.post.brobygger.dk. TXT "v=DMARC1; p=quarantine; adkim=s; aspf=r"',
  ]) {
    expect(first.said).toContain(line);
  }
  const record = /^bb1\._domainkey\.post\.brobygger\.dk\. TXT (.+)$/m.exec(first.said)?.[1] ?? "";
  const strings = [...record.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
  expect(strings.length).toBeGreaterThan(1);
  for (const string of strings) expect(string.length).toBeLessThanOrEqual(255);
  const spki = createPublicKey(createPrivateKey(readFileSync(file))).export({ type: "spki", format: "der" });
  expect(strings.join("")).toBe(`v=DKIM1; k=rsa; p=${spki.toString("base64")}`);
  expect(first.said).not.toContain("PRIVATE KEY");

  const again = cli(dataDir, ["mail:keys", "--selector", "bb1"], env);
  expect(again.said).toContain(record);
  expect(cli(dataDir, ["mail:keys", "--selector", "Bb_1"], env)).toMatchObject({ code: 1 });
});
