import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listMails, startPostOffice } from "~/emails/intake/post-office.server";
import { createTransport, type OutgoingMail } from "~/emails/outbox/transport.server";
import { checkDkim } from "./dkim-signature";

let dir = "";
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), "brobygger-dkim-"))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const spki = createPublicKey(privateKey).export({ type: "spki", format: "der" });
const record = `v=DKIM1; k=rsa; p=${spki.toString("base64")}`;

const mail: OutgoingMail = {
  from: { name: "Tove Tovholder via Gruppen på Stevns", address: "stevns@post.brobygger.example" },
  to: "birgit@vask.example",
  toName: "Birgit Holm",
  replyTo: "stevns+t.x@post.brobygger.example",
  envelopeFrom: "b.x@post.brobygger.example",
  messageId: "<1@post.brobygger.example>",
  subject: "Kan I tage en eller to i februar? Æble, øl og ål",
  html: "<p>Kære Birgit</p>",
  text: "Kære Birgit\n\nTak for  snakken. \n\n\n",
  headers: {
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": "<https://brobygger.example/nej-tak/x>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  },
};

async function sentRaw(signing?: { domain: string; selector: string; privateKey: string }): Promise<Buffer> {
  const office = await startPostOffice({ host: "127.0.0.1", port: 0, dir, log: () => undefined });
  const transport = createTransport({ smtpUrl: `smtp://127.0.0.1:${office.port}`, signing });
  await transport.send(mail);
  transport.close();
  await office.close();
  const [kept] = await listMails(dir);
  return readFile(join(dir, `${kept?.id}.eml`));
}

test("a signed mail holds against the published key, the one-click headers included", async () => {
  const raw = await sentRaw({ domain: "post.brobygger.example", selector: "bb", privateKey: pem });
  const check = checkDkim(raw, record);
  expect(check).toMatchObject({ ok: true, domain: "post.brobygger.example", selector: "bb" });
  for (const name of ["from", "subject", "list-unsubscribe", "list-unsubscribe-post", "reply-to"]) {
    expect(check.signed.map((header) => header.toLowerCase())).toContain(name);
  }
  const changed = raw.toString("latin1").replace("nej-tak/x", "nej-tak/y");
  expect(checkDkim(Buffer.from(changed, "latin1"), record).ok).toBe(false);
  const other = raw.toString("latin1").replace("List-Unsubscribe=One-Click", "List-Unsubscribe=Two-Click");
  expect(checkDkim(Buffer.from(other, "latin1"), record).ok).toBe(false);
});

test("without a key nothing is signed", async () => {
  expect((await sentRaw()).toString()).not.toMatch(/^dkim-signature/im);
});
