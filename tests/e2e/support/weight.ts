import type { Page } from "playwright-core";
import { gzipSync } from "node:zlib";

const sizes = new Map<string, Promise<number>>();

const gzipped = async (url: string) =>
  gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).byteLength;

/** How many bytes of JavaScript the page has loaded until it was there, each file gzipped; what comes once it rests is extra. */
export async function scriptBytes(page: Page): Promise<number> {
  const names = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const there = visit?.loadEventStart || Infinity;
    const files = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < there);
    return files.map(({ name }) => name);
  });
  const scripts = [...new Set(names.filter((name) => new URL(name).pathname.endsWith(".js")))];
  let sum = 0;
  for (const url of scripts) {
    const size = sizes.get(url) ?? gzipped(url);
    sizes.set(url, size);
    sum += await size;
  }
  return sum;
}
