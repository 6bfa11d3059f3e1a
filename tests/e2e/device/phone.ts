import { mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { expect } from "vitest";
import { browserFlags } from "../support/browser";
import { findChromium } from "../support/chromium";
import { phone as size } from "../support/visitor";

/** A phone with a browser whose storage outlives the browser. */
export type Phone = {
  context: BrowserContext;
  page: Page;
  errors: string[];
  /** The battery is flat: the browser ends at once, by SIGKILL. */
  goFlat(): Promise<void>;
  /** The browser is started again, with what lay on the phone. */
  start(): Promise<void>;
  /** The names of files of the phone's storage in which one of these words can be read. */
  filesWith(words: string[]): Promise<string[]>;
  throwAway(): Promise<void>;
};

/** Every way in which a browser writes text. */
const encodings = ["utf8", "latin1", "utf16le"] as const;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Starts a browser on a phone of its own; `throwAway` ends it. */
export async function aPhone(): Promise<Phone> {
  const folder = await mkdtemp(join(tmpdir(), "brobygger-phone-"));
  const phone = { errors: [] as string[] } as Phone;

  phone.start = async () => {
    phone.context = await chromium.launchPersistentContext(folder, {
      executablePath: findChromium(),
      // As an installed app is opened: a window without tabs, which takes half the work to start.
      args: [...browserFlags, "--app=about:blank"],
      headless: true,
      viewport: size,
      locale: "da-DK",
      timezoneId: "Europe/Copenhagen",
      reducedMotion: "reduce",
      // What the browser keeps of an answer then stands there as it was read.
      extraHTTPHeaders: { "Accept-Encoding": "identity" },
    });
    phone.context.setDefaultTimeout(60_000);
    phone.page = phone.context.pages()[0] ?? (await phone.context.newPage());
    phone.page.on("pageerror", (error) => phone.errors.push(error.message));
  };
  phone.goFlat = async () => {
    const ended = new Promise((done) => phone.context.once("close", done));
    const [pid] = (await readlink(join(folder, "SingletonLock"))).split("-").slice(-1);
    process.kill(Number(pid), "SIGKILL");
    await ended;
    await rm(join(folder, "SingletonLock"), { force: true });
  };
  phone.filesWith = async (words) => {
    const found: string[] = [];
    for (const file of await filesIn(folder)) {
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      if (words.some((word) => encodings.some((encoding) => bytes.includes(Buffer.from(word, encoding)))))
        found.push(file.slice(folder.length + 1));
    }
    return found;
  };
  phone.throwAway = async () => {
    await phone.context.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
  await phone.start();
  return phone;
}

/** Signs in by the demo's page. */
export async function signInAs(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/demo`);
  await page.getByRole("button", { name: `Log ind som ${name}`, exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/demo"));
}

/** Goes to a page and waits until it keeps what is typed. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("html[data-device]").waitFor();
}

/** Waits until so many drafts lie on the phone. */
export async function draftsOnPhone(page: Page, many: number): Promise<void> {
  await expect.poll(() => page.evaluate(countDrafts), { timeout: 60_000 }).toBe(many);
}

/** Runs in the page. */
function countDrafts(): Promise<number> {
  return new Promise((done) => {
    const open = indexedDB.open("brobygger");
    open.onsuccess = () => {
      const count = open.result.transaction("drafts").objectStore("drafts").count();
      count.onsuccess = () => {
        open.result.close();
        done(count.result);
      };
    };
    open.onerror = () => done(-1);
  });
}
