import type { Browser, BrowserContextOptions } from "playwright-core";
import type { Product } from "../support/product";
import { visitor, type Visitor } from "../support/visitor";

/** A volunteer of the demo, signed in. */
export async function signedIn(browser: Browser, product: Product, name: string): Promise<Visitor> {
  const who = await visitor(browser);
  await who.page.goto(`${product.url}/demo`);
  await who.tap("button", `Log ind som ${name}`);
  await who.page.waitForURL((url) => !url.pathname.startsWith("/demo"));
  return who;
}

/** The volunteer opens a candidate and makes a link. @returns its address, as the text message holds it */
export async function makeLink(volunteer: Visitor, product: Product, candidate: RegExp): Promise<string> {
  await volunteer.page.goto(`${product.url}/kandidater`);
  await volunteer.tap("link", candidate);
  await volunteer.page.waitForURL(/kandidater\/[0-9a-f-]{36}$/);
  await volunteer.tap("link", "Min side");
  await volunteer.page.waitForURL(/min-side$/);
  await volunteer.page.getByRole("button", { name: /^Lav et/ }).click();
  await volunteer.see("Linket er lavet. Send det nu.");
  const text = await volunteer.page.locator("#sms").inputValue();
  return /https?:\/\/\S+\/side\/\S+/.exec(text)?.[0] ?? "";
}

/** Somebody on a phone of their own, who opens the link and taps the button. */
export async function opened(
  browser: Browser,
  link: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const who = await visitor(browser, options);
  await who.page.goto(link);
  await who.page.locator("main form button").click();
  await who.page.waitForURL(/\/min-side$/);
  return who;
}
