import { mkdirSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";
import { findHeadless } from "./chromium";

/** What keeps Chromium quiet and to itself. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A headless Chromium that speaks to nobody but the page under test; the caller closes it. */
export function launchBrowser(executablePath = findHeadless()): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserFlags, headless: true });
}

/** Keeps a picture of the whole page as `test-results/NAME.png` and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync("test-results", { recursive: true });
  const path = `test-results/${name.replace(/[^\w-]+/g, "-")}.png`;
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  return path;
}
