import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { findChromium } from "../e2e/support/chromium";
import { launchBrowser } from "../e2e/support/browser";
import { startProduct } from "../e2e/support/product";
import { signInAndSettle } from "../e2e/support/settle";
import { phone as size } from "../e2e/support/visitor";
import { median } from "./measure";
import type { Line } from "./report";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ROUNDS = 5;

/** As Lighthouse has them: 1.6 Mbit/s down, 0.75 up, 150 ms there and back; a processor a quarter as fast as ours. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

/** Whether this machine has a browser; it need not, to measure the server. */
function hasChromium(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    return false;
  }
}

async function throttled(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return page;
}

/** Milliseconds from asking for the page until its largest content stands there. */
function largestContent(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
}

/** Milliseconds from a tap on something until the next picture, as the browser itself counts them. */
async function answerToTap(page: Page, tap: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = window as unknown as { longest: number };
    seen.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await tap();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  return page.evaluate(() => (window as unknown as { longest: number }).longest);
}

/** Waits until the browser has taken the page over: a tap before that opens the next page whole. */
function awake(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const action = document.querySelector("a.frame-action");
    return action !== null && Object.keys(action).some((name) => name.startsWith("__reactProps"));
  });
}

/** Milliseconds from a tap on the round action until the form's first field is there. */
async function formFromShell(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const look = () => {
          if (document.querySelector("textarea[name=trustNote]")) resolve(performance.now() - began);
          else requestAnimationFrame(look);
        };
        document.querySelector<HTMLAnchorElement>("a.frame-action")?.click();
        look();
      }),
  );
}

/** What a volunteer feels on a mid-range phone on slow 4G: in a real browser, with the demo's data. */
export async function phone(): Promise<Line[]> {
  if (!hasChromium()) {
    process.stderr.write("No Chromium here: what a phone feels is not measured.\n");
    return [];
  }
  const product = await startProduct({ mode: "demo", built: `${root}build` });
  const browser = await launchBrowser(findChromium());
  try {
    const context = await browser.newContext({ viewport: size, locale: "da-DK" });
    // What runs this file gives functions their names by a helper that no page has.
    await context.addInitScript("globalThis.__name = (named) => named");
    const first = await context.newPage();
    await signInAndSettle(first, product.url, "Henning Bruun");
    const cookies = await context.cookies();
    await first.close();
    const [home, tap, form]: number[][] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const fresh = await browser.newContext({ viewport: size, locale: "da-DK", serviceWorkers: "block" });
      await fresh.addCookies(cookies);
      await fresh.addInitScript("globalThis.__name = (named) => named");
      const cold = await throttled(fresh);
      await cold.goto(product.url, { waitUntil: "networkidle" });
      home?.push(await largestContent(cold));
      await fresh.close();

      const page = await throttled(context);
      await page.goto(product.url, { waitUntil: "networkidle" });
      await awake(page);
      form?.push(await formFromShell(page));
      tap?.push(await answerToTap(page, () => page.locator("label.choice").first().click()));
      await page.close();
    }
    const seconds = median(home ?? []) / 1000;
    return [
      { name: "home page, first visit", value: seconds, target: { atMost: 1.8 }, unit: "s" },
      { name: "answer to a tap", value: median(tap ?? []), target: { atMost: 100 }, unit: "ms" },
      { name: "log form from the shell", value: median(form ?? []), target: { atMost: 300 }, unit: "ms" },
    ].map((line) => ({ ...line, measured: "slow 4G, mid-range phone" }) as Line);
  } finally {
    await browser.close();
    await product.stop();
  }
}
