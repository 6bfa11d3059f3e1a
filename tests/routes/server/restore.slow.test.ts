import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startProduct, type Product } from "../../e2e/support/product";
import { cli } from "../../unit/server/run-cli";

const BACKUP_KEY = "en lang og rolig sætning";
const [here, elsewhere, forgotten] = [newFolder(), newFolder(), newFolder()];
afterAll(() => {
  for (const folder of [here, elsewhere, forgotten]) rmSync(folder, { recursive: true });
});

function newFolder() {
  return mkdtempSync(join(tmpdir(), "brobygger-restore-"));
}

async function signIn(product: Product): Promise<string> {
  const page = await (await fetch(`${product.url}/demo`)).text();
  const [form = ""] = /<form[^]*?<\/form>/.exec(page) ?? [];
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  const answer = await fetch(`${product.url}/demo`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: product.url },
    redirect: "manual",
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** Reads pages and posts forms as the one who is signed in. */
function asked(product: Product, cookie: string) {
  const get = async (path: string) => {
    const answer = await fetch(product.url + path, { headers: { cookie }, redirect: "manual" });
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  const addFirm = async (name: string) => {
    const page = await get("/virksomheder/ny");
    const requestId = /name="requestId" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const answer = await fetch(`${product.url}/virksomheder/ny`, {
      method: "POST",
      body: new URLSearchParams({ name, requestId }),
      headers: { cookie, origin: product.url },
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
  };
  return { get, addFirm };
}

test(
  "a backup of the running product, restored on another machine, is the product as it was",
  { timeout: 240_000 },
  async () => {
    const first = await startProduct({ mode: "demo", dataDir: here });
    const cookie = await signIn(first);
    const before = asked(first, cookie);
    await before.addFirm("Før Sikkerhedskopien");
    const [, mail = ""] = /href="(\/post\/[0-9a-f-]{36})"/.exec(await before.get("/post")) ?? [];
    const original = await before.get(`${mail}/original`);
    expect(original).toMatch(/^Subject: /m);
    // The first in the log that has a note.
    const log = await before.get("/kontakter");
    let [contact, trustNote] = ["", ""];
    for (const [, address = ""] of log.matchAll(/href="(\/kontakter\/[0-9a-f-]{36})"/g)) {
      contact = address;
      trustNote = /whitespace-pre-line" dir="auto">([^<]+)</.exec(await before.get(address))?.[1] ?? "";
      if (trustNote) break;
    }
    expect(trustNote.length).toBeGreaterThan(10);

    const sealed = join(here, "kopi.sealed");
    expect(cli(here, ["backup", sealed, "--encrypt"], { BACKUP_KEY })).toMatchObject({ code: 0 });
    await before.addFirm("Efter Sikkerhedskopien");
    await first.stop();

    // The other machine has the keys and the backup; its own database is moved aside.
    const empty = await startProduct({ mode: "test", dataDir: elsewhere });
    await empty.stop();
    copyFileSync(join(here, "secrets.json"), join(elsewhere, "secrets.json"));
    expect(cli(elsewhere, ["restore", sealed], { BACKUP_KEY })).toMatchObject({ code: 0 });
    const second = await startProduct({ mode: "demo", dataDir: elsewhere });
    try {
      const after = asked(second, cookie);
      const firms = await after.get("/virksomheder?q=Sikkerhedskopien");
      expect(firms).toContain("Før Sikkerhedskopien");
      expect(firms).not.toContain("Efter Sikkerhedskopien");
      expect(await after.get(`${mail}/original`)).toBe(original);
      expect(await after.get(contact)).toContain(trustNote);
      // It is not only readable: it takes what is new.
      await after.addFirm("Efter gendannelsen");
      expect(await after.get("/virksomheder?q=gendannelsen")).toContain("Efter gendannelsen");
    } finally {
      await second.stop();
    }
    expect(existsSync(join(elsewhere, "brobygger.db"))).toBe(true);
  },
);

/** The bytes of the database as they lie on the disk. */
function bytesOf(folder: string): string {
  return ["", "-wal"]
    .map((ending) => join(folder, `brobygger.db${ending}`))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file).toString("utf8"))
    .join("");
}

test(
  "last week's backup, restored after somebody was erased: they are erased from it again, to the last byte",
  { timeout: 240_000 },
  async () => {
    const [surname, phone] = ["Nasser", "50 00 22 02"];
    const first = await startProduct({ mode: "demo", dataDir: forgotten });
    const cookie = await signIn(first);
    const { get } = asked(first, cookie);
    const people = await get("/kandidater");
    const [, samir = ""] = /href="(\/kandidater\/[0-9a-f-]{36})"[^>]*><span[^>]*>Samir/.exec(people) ?? [];
    expect(samir).not.toBe("");
    expect(await get(samir)).toContain(surname);

    const backup = join(forgotten, "sidste-uge.db");
    expect(cli(forgotten, ["backup", backup])).toMatchObject({ code: 0 });
    expect(readFileSync(backup).toString("utf8")).toContain(surname);

    const answer = await fetch(`${first.url}${samir}/slet-for-altid`, {
      method: "POST",
      body: new URLSearchParams({ sure: "on" }),
      headers: { cookie, origin: first.url },
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
    await expect.poll(() => bytesOf(forgotten)).not.toContain(surname);
    await first.stop();

    const restored = cli(forgotten, ["restore", backup]);
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.said).toContain("1 people who had been erased");
    for (const value of [surname, phone, phone.replaceAll(" ", "")]) {
      expect(bytesOf(forgotten)).not.toContain(value);
    }
    const second = await startProduct({ mode: "demo", dataDir: forgotten });
    try {
      const gone = await fetch(second.url + samir, { headers: { cookie } });
      expect(gone.status).toBe(404);
      expect(await asked(second, cookie).get(`/kandidater?q=${surname}`)).not.toContain("Samir");
    } finally {
      await second.stop();
    }
  },
);
