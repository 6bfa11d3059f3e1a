/** The phone is away for a while: its app closed while there is network again, or a week without any. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { screenshot } from "../support/browser";
import { aLine, type Line } from "../support/line";
import { contactsIn } from "../support/outbox";
import { startProduct, type Product } from "../support/product";
import { signInAndSettle } from "../support/settle";
import { lying } from "./lying";
import { aPhone, draftsOnPhone, open, type Phone } from "./phone";

let line: Line;
let product: Product;
let phone: Phone;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "brobygger-data-"));
  line = await aLine();
  product = await startProduct({ mode: "demo", dataDir, env: { PUBLIC_URL: line.url } });
  line.leadTo(Number(new URL(product.url).port));
  phone = await aPhone();
  await signInAndSettle(phone.page, line.url, "Henning Bruun");
});
afterAll(async () => {
  await phone?.throwAway();
  await product?.stop();
  await line?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const see = (words: string | RegExp) =>
  phone.page.getByText(words).filter({ visible: true }).first().waitFor();
const note = () => phone.page.locator("textarea[name=shareableNote]");

/** Opens the log form and writes in what may be shared. */
async function write(text: string): Promise<void> {
  await open(phone.page, `${line.url}/kontakter/ny`);
  if (!(await note().isVisible())) await phone.page.getByText("Skriv noget, der må deles").click();
  await note().fill(text);
}

async function log(text: string): Promise<void> {
  await write(text);
  await phone.page.getByRole("button", { name: "Gem kontakten" }).click();
  await see("Gemt på telefonen. Sendes, når der er net.");
}

/** The worker of the app, as the browser knows it. */
async function registrationId(devtools: CDPSession): Promise<string> {
  type Updated = { registrations: { registrationId: string; scopeURL: string; isDeleted: boolean }[] };
  const found = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }: Updated) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${line.url}/` && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  return found;
}

test("with the app closed, the browser has the worker send what waits, once", async () => {
  await line.cut();
  for (const n of [1, 2, 3]) await log(`I lommen ${n}`);
  const asked = await phone.page.evaluate(async () => {
    const { sync } = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
      sync: { getTags(): Promise<string[]> };
    };
    return sync.getTags();
  });
  expect(asked).toEqual(["outbox"]);
  // The app is closed; another page is open.
  const app = phone.page;
  phone.page = await phone.context.newPage();
  await app.close();
  const devtools = await phone.context.newCDPSession(phone.page);
  const worker = await registrationId(devtools);
  const sync = () =>
    devtools.send("ServiceWorker.dispatchSyncEvent", {
      ...{ origin: line.url, registrationId: worker, tag: "outbox", lastChance: false },
    });
  await sync();
  expect(contactsIn(dataDir, "I lommen").rows).toBe(0);
  await line.mend();
  await Promise.all([sync(), sync()]);
  await expect
    .poll(() => contactsIn(dataDir, "I lommen"), { timeout: 30_000 })
    .toEqual({
      ...{ rows: 3, different: 3 },
    });
  await sync();
  await phone.page.goto(`${line.url}/ikke-sendt`);
  await see("Alt er sendt");
  expect(contactsIn(dataDir, "I lommen").rows).toBe(3);
});

test("after seven days without contact what could be read is gone, and nothing that was written", async () => {
  await line.cut();
  await log("Før ferien 1");
  await log("Før ferien 2");
  await write("Halvt skrevet før ferien");
  await draftsOnPhone(phone.page, 1);
  expect(await lying(phone.page)).toMatchObject({ key: true, drafts: [{ sealed: true, local: true }] });
  const app = phone.page;
  phone.page = await phone.context.newPage();
  await app.close();

  // Six days on everything is still there; on the eighth the phone is taken up again.
  const days = (many: number) =>
    phone.page.addInitScript((ms) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ms;
    }, many * 86_400_000);
  await days(6);
  await phone.page.goto(`${line.url}/`);
  await phone.page.getByRole("heading", { level: 1, name: "I dag" }).waitFor();
  await days(2);
  await phone.page.goto(`${line.url}/`);
  await phone.page.getByRole("heading", { level: 1, name: "Siden er ikke gemt på telefonen" }).waitFor();
  await screenshot(phone.page, "a week without contact");
  await expect
    .poll(() => lying(phone.page))
    .toEqual({
      ...{ key: false, copies: 0, drafts: [{ sealed: true, local: false }] },
      outbox: Array(2).fill({ state: "waiting", sealed: true, local: false }),
    });
  await phone.goFlat();
  const readable = (await phone.filesWith(["Strandby Vask", "Før ferien", "Halvt skrevet"])).filter((file) =>
    /IndexedDB|Local Storage|Session Storage|Cache|Service Worker|File System/.test(file),
  );
  expect(readable).toEqual([]);

  await line.mend();
  await phone.start();
  await signInAndSettle(phone.page, line.url, "Henning Bruun");
  await phone.page.goto(`${line.url}/ikke-sendt`);
  await see("Alt er sendt");
  expect(contactsIn(dataDir, "Før ferien")).toEqual({ rows: 2, different: 2 });
  await open(phone.page, `${line.url}/kontakter/ny`);
  await phone.page.getByRole("button", { name: "Hent det tilbage" }).click();
  expect(await note().inputValue()).toBe("Halvt skrevet før ferien");
  expect(phone.errors).toEqual([]);
});
