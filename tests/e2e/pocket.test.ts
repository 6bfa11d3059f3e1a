/**
 * The phone without a network: the line between browser and product is a real one, and is really cut. What was made
 * on the phone comes to the server, each once, whatever dies on the way.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import ensureBuild from "../setup/build";
import { aPhone, type Phone } from "./device/phone";
import { axe } from "./support/axe";
import { screenshot } from "./support/browser";
import { aLine, type Line } from "./support/line";
import { contactsIn, fillOutbox } from "./support/outbox";
import { signInAndSettle } from "./support/settle";
import { startProduct, type Product } from "./support/product";

const root = fileURLToPath(new URL("../..", import.meta.url));

let line: Line;
let product: Product;
let phone: Phone;
let dataDir: string;

/** Starts the product on the data there is, at the end of the same line. */
async function start(built = join(root, "build")): Promise<void> {
  product = await startProduct({ mode: "demo", dataDir, built, env: { PUBLIC_URL: line.url } });
  line.leadTo(Number(new URL(product.url).port));
}

beforeAll(async () => {
  await ensureBuild();
  dataDir = await mkdtemp(join(tmpdir(), "brobygger-data-"));
  line = await aLine();
  await start();
  phone = await aPhone();
  await signInAndSettle(phone.page, line.url, "Henning Bruun");
});

afterAll(async () => {
  await phone?.throwAway();
  await product?.stop();
  await line?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const title = (name: string) => phone.page.getByRole("heading", { level: 1, name }).waitFor();
const see = (words: string | RegExp) =>
  phone.page.getByText(words).filter({ visible: true }).first().waitFor();

/** Logs a contact by hand, as from the home page. */
async function log(text: string): Promise<void> {
  const { page } = phone;
  await page.getByRole("link", { name: "Log en kontakt" }).click();
  await title("Log en kontakt");
  const note = page.locator("textarea[name=shareableNote]");
  if (!(await note.isVisible())) await page.getByText("Skriv noget, der må deles").click();
  await note.fill(text);
  await page.getByRole("button", { name: "Gem kontakten" }).click();
}

/** Opens a page anew, as after a while: what waits is then sent. Waits until nothing does. */
async function openUntilSent(): Promise<void> {
  await phone.page.goto(`${line.url}/ikke-sendt`);
  await see("Alt er sendt");
}

test("without a network the pages that were kept are there, with their age, and the others say so", async () => {
  const { page } = phone;
  await line.cut();
  await page.goto(`${line.url}/`);
  await title("I dag");
  await see(/^Gemt i dag kl\. [\d.]+, du er uden net\.$/);
  await see("Hør, om februar stadig passer");
  await axe(page);
  await page.getByRole("link", { name: "Virksomheder", exact: true }).click();
  await page.getByRole("link", { name: /^Strandby Vask/ }).click();
  await title("Strandby Vask & Linned");
  await page.goto(`${line.url}/gruppe`);
  await title("Siden er ikke gemt på telefonen");
  await page.getByRole("link", { name: "Gå til forsiden" }).click();
  await title("I dag");
  await line.mend();
});

test("a network that hangs is not waited for longer than a few seconds", async () => {
  line.hang();
  const began = performance.now();
  await phone.page.goto(`${line.url}/kandidater`);
  await title("Kandidater");
  await see(/du er uden net/);
  expect(performance.now() - began).toBeLessThan(15_000);
  await line.mend();
});

test("25 contacts logged without a network, the browser killed: 25 rows, none twice", async () => {
  await line.cut();
  await phone.page.goto(`${line.url}/`);
  for (let n = 1; n <= 25; n += 1) {
    await log(`Uden net ${n}`);
    await see(n === 1 ? "Gemt på telefonen. Sendes, når der er net." : `${n} ikke sendt`);
  }
  // Chromium writes cookies down only every half minute; who signed in longer ago than that keeps them.
  const cookies = await phone.context.cookies();
  await phone.goFlat();
  await phone.start();
  await phone.context.addCookies(cookies);
  await phone.page.goto(`${line.url}/`);
  await see("25 ikke sendt");
  expect(contactsIn(dataDir, "Uden net").rows).toBe(0);
  await line.mend();
  await openUntilSent();
  expect(contactsIn(dataDir, "Uden net")).toEqual({ rows: 25, different: 25 });
});

test("the line dies between the server's commit and its answer: one row", async () => {
  await phone.page.goto(`${line.url}/`);
  const died = line.cutBeforeAnswer("POST");
  await log("Midt i det hele");
  await died;
  await see("Gemt på telefonen. Sendes, når der er net.");
  expect(contactsIn(dataDir, "Midt i det hele").rows).toBe(1);
  await line.mend();
  await openUntilSent();
  expect(contactsIn(dataDir, "Midt i det hele").rows).toBe(1);
});

test("200 contacts waiting, and the server killed ten times while it takes them: 200 rows, none twice", async () => {
  const { page } = phone;
  await page.goto(`${line.url}/ikke-sendt`);
  await fillOutbox(page, "Dræbt", 200);
  for (let killed = 0; killed < 10; killed += 1) {
    const asked = page.waitForRequest((request) => request.url().endsWith("/enhed-ind"));
    await page.goto(`${line.url}/ikke-sendt`);
    await asked;
    // Wherever it is: before the first of them, between two, or after the last; in the end with some taken.
    await pause(killed * 15);
    if (killed === 9) await expect.poll(() => contactsIn(dataDir, "Dræbt").rows).toBeGreaterThan(0);
    await product.kill();
    await start();
  }
  const before = contactsIn(dataDir, "Dræbt").rows;
  expect(before).toBeGreaterThan(0);
  const began = performance.now();
  await openUntilSent();
  expect(contactsIn(dataDir, "Dræbt")).toEqual({ rows: 200, different: 200 });
  expect(performance.now() - began).toBeLessThan(30_000);
});

test("the same outbox open in two tabs sends each once", async () => {
  const { page, context } = phone;
  await page.goto(`${line.url}/ikke-sendt`);
  await fillOutbox(page, "To faner", 60);
  const other = await context.newPage();
  await Promise.all([page.goto(`${line.url}/ikke-sendt`), other.goto(`${line.url}/ikke-sendt`)]);
  for (const tab of [page, other]) await tab.getByText("Alt er sendt").waitFor();
  expect(contactsIn(dataDir, "To faner")).toEqual({ rows: 60, different: 60 });
  await other.close();
});

test("what the server refuses says why, is put right in its form, and is sent", async () => {
  const { page } = phone;
  await line.cut();
  await page.goto(`${line.url}/virksomheder/ny`);
  await page.getByRole("textbox", { name: "Virksomhedens navn" }).fill("Lindholm Maskinværksted");
  await page.getByRole("textbox", { name: /^By/ }).fill("Elling");
  await page.getByRole("button", { name: "Gem virksomheden" }).click();
  await title("Ikke sendt endnu");
  await axe(page);
  await line.mend();
  await page.getByRole("button", { name: "Send nu" }).click();
  await see(/^Ikke taget imod: /);
  await see("Én ting skal rettes, før den kan sendes.");
  await page.getByRole("link", { name: "Ret" }).click();
  const name = page.getByRole("textbox", { name: "Virksomhedens navn" });
  expect(await name.inputValue()).toBe("Lindholm Maskinværksted");
  await name.fill("Lindholm Smedje");
  await page.getByRole("button", { name: "Gem virksomheden" }).click();
  await see("Alt er sendt");
  await page.goto(`${line.url}/virksomheder?q=Lindholm+Smedje`);
  await page.getByRole("link", { name: /^Lindholm Smedje/ }).waitFor();
});

test("a number shaped like a CPR is caught on the phone, and what is thrown away is asked about", async () => {
  const { page } = phone;
  await line.cut();
  await page.goto(`${line.url}/`);
  await log("Papirer 010190-1234");
  await see(/ligner et CPR-nummer/);
  await page.locator("textarea[name=shareableNote]").fill("Papirer");
  await page.getByRole("button", { name: "Gem kontakten" }).click();
  await page.getByRole("link", { name: "1 ikke sendt" }).click();
  await page.getByRole("button", { name: "Smid væk" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Smid væk" }).click();
  await see("Alt er sendt");
  await line.mend();
});

test("a new version takes over whole: the old outbox goes through, and an open old page finds its files", async () => {
  const { page, context } = phone;
  await page.goto(`${line.url}/`);
  await title("I dag");
  await line.cut();
  await log("Fra den gamle");
  await see("1 ikke sendt");
  const old = page;
  phone.page = await context.newPage();

  // Below the checkout, where it finds its packages; two folders deep, as the process expects.
  const room = await mkdtemp(join(root, ".cache/next-"));
  const next = join(room, "build");
  await cp(join(root, "build"), next, { recursive: true });
  const worker = await readFile(join(next, "client/sw.js"), "utf8");
  const [version = ""] = await old.evaluate(() => caches.keys());
  const gone = (await readdir(join(next, "client/assets"))).find((name) => /^account-.*\.js$/.test(name));
  await rm(join(next, "client/assets", gone ?? ""));
  const without = worker.replaceAll(version.replace("brobygger-", ""), "naeste");
  await writeFile(
    join(next, "client/sw.js"),
    without.replace(`{"revision":null,"url":"/assets/${gone}"},`, ""),
  );
  await product.stop();
  await start(next);
  await line.mend();

  await openUntilSent();
  expect(contactsIn(dataDir, "Fra den gamle").rows).toBe(1);
  await phone.page.waitForFunction(async () => (await caches.keys()).includes("brobygger-naeste"));
  expect((await old.request.get(`${line.url}/assets/${gone}`)).status()).toBe(404);
  expect(await old.evaluate(async (name) => (await fetch(`/assets/${name}`)).status, gone)).toBe(200);
  await rm(room, { recursive: true });
});

test("the worker keeps files and one page that is nobody's, and touches nobody else's pages", async () => {
  const kept = await phone.page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return [...new Set(all.flat().map(({ url }) => new URL(url).pathname))];
  });
  expect(kept.filter((path) => !path.startsWith("/assets/")).sort()).toEqual(["/favicon.svg", "/uden-net"]);
  const shell = await phone.page.evaluate(async () =>
    (await caches.match("/uden-net", { ignoreSearch: true }))?.text(),
  );
  expect(shell).not.toContain("Henning");
  await line.cut();
  for (const path of ["/svar/noget", "/indbakke", "/modtag/noget", "/enhed", "/drift", "/log-ind"])
    await expect(phone.page.goto(line.url + path)).rejects.toThrow(/ERR_CONNECTION/);
  await line.mend();
});

test.runIf(process.env.SCREENSHOTS)("pictures", async () => {
  // The last page still tells of a connection that was refused.
  phone.page = await phone.context.newPage();
  await phone.page.goto(`${line.url}/`);
  await line.cut();
  await log("Talte med Ole ved porten, han vil gerne høre mere");
  await see("1 ikke sendt");
  for (const colorScheme of ["light", "dark"] as const) {
    await phone.page.emulateMedia({ colorScheme });
    for (const path of ["/", "/kontakter/ny", "/ikke-sendt", "/gruppe"]) {
      await phone.page.goto(line.url + path);
      await phone.page.locator("h1").waitFor();
      await screenshot(phone.page, `pocket ${path} ${colorScheme}`);
    }
  }
  await line.mend();
});

test("a private window that keeps nothing says so", async () => {
  const { page } = phone;
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await page.goto(`${line.url}/kontakter/ny`);
  await see(/kan ikke gemme noget på denne enhed|gemmer ikke|kun med net/i);
});
