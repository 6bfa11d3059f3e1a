/** The life of data in a real browser: a contact person's own page, a copy, requests, lengths, a breach, an erasure. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "./support/axe";
import { launchBrowser, screenshot } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { desk, linkIn, phone, visitor, type Visitor } from "./support/visitor";

let product: Product;
let browser: Browser;
let tove: Visitor;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
  tove = await visitor(browser);
  await tove.page.goto(`${product.url}/demo`);
  await tove.page.getByRole("button", { name: /^Log ind som Tove/ }).click();
  await tove.page.waitForURL(`${product.url}/`);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const looked = async (who: Visitor, name: string) => {
  await axe(who.page);
  if (!process.env.SCREENSHOTS) return;
  await screenshot(who.page, `data phone ${name}`);
  await who.page.setViewportSize(desk);
  await screenshot(who.page, `data desk ${name}`);
  await who.page.setViewportSize(phone);
};

test(
  "a contact person sees what is stored, puts it right without script, objects, and the group is asked",
  { timeout: 240_000 },
  async () => {
    const mail = await product.postOffice.waitFor({ to: "susanne@vestergaards.example" });
    const susanne = await visitor(browser, { javaScriptEnabled: false });
    const own = product.url + new URL(linkIn(mail, "/mine-oplysninger/")).pathname;
    // What looks for faults of access runs in the page, and needs script there.
    const looking = await visitor(browser);
    await looking.page.goto(own);
    await looked(looking, "own data");
    await looking.close();
    await susanne.page.goto(own);
    await susanne.see("Hvad vi gemmer");
    await susanne.fill("Din stilling", "daglig leder");
    await susanne.tap("button", "Gem rettelsen");
    await susanne.see("Det er rettet.");
    await susanne.tap("button", "Sig nej");
    await susanne.see("Vi skriver ikke til din adresse mere.");
    await susanne.tap("button", "Bed om en kopi af alt");
    await susanne.see("Vi har fået din besked.");
    await susanne.close();

    await tove.page.goto(`${product.url}/gruppe`);
    await tove.tap("link", /^Data og privatliv/);
    await tove.see("Det, folk har ret til");
    await looked(tove, "hub");
    await tove.tap("link", /^Anmodninger/);
    await tove.see("vil have en kopi");
    await looked(tove, "requests");
    await tove.page
      .getByRole("link", { name: /vil have en kopi/ })
      .first()
      .click();
    await tove.see("Når du har svaret");
    await looked(tove, "request");
    await tove.tap("link", "Lav kopien");
    await tove.see("Filen rummer alt");
    await looked(tove, "copy of contact");
    const [download] = await Promise.all([
      tove.page.waitForEvent("download"),
      tove.tap("button", "Hent filen"),
    ]);
    expect(download.suggestedFilename()).toMatch(/^indsigt-.*\.zip$/);
  },
);

test(
  "a coordinator chooses lengths, notes a breach, and reads the record of processing",
  { timeout: 240_000 },
  async () => {
    await tove.page.goto(`${product.url}/gruppe/slettefrister`);
    await looked(tove, "retention");
    await tove.page.locator("#dage-letters").selectOption("90");
    await tove.page
      .locator("form", { has: tove.page.locator("#dage-letters") })
      .getByRole("button")
      .click();
    await tove.see("Det er gemt.");
    await tove.page.goto(`${product.url}/gruppe/brud/ny`);
    await looked(tove, "breach new");
    await tove.fill("Hvad skete der?", "En telefon blev glemt i bussen.");
    await tove.tap("button", "Gem, og start uret");
    await tove.see(/7[12] timer tilbage/);
    await looked(tove, "breach");
    await tove.page.goto(`${product.url}/gruppe/fortegnelse`);
    await tove.see("Foreningen");
    await looked(tove, "record");
  },
);

test(
  "a coordinator withholds a passage, sees who has seen, and erases somebody with the plan before",
  { timeout: 240_000 },
  async () => {
    await tove.page.goto(`${product.url}/kandidater`);
    await tove.tap("link", /^Leyla/);
    await tove.page.waitForURL(/kandidater\/[0-9a-f-]{36}$/);
    const leyla = tove.page.url();
    await tove.page.goto(`${leyla}/indsigt`);
    await looked(tove, "copy of candidate");
    await tove.page.goto(`${leyla}/hvem-har-set`);
    await tove.see("noterede et samtykke");
    await looked(tove, "seen");
    await tove.page.goto(`${leyla}/slet-for-altid`);
    await tove.see("Det slettes");
    await looked(tove, "erasure");
    await tove.tap("button", "Slet for altid");
    await tove.see("Sæt et flueben, hvis I siger ja.");
    await tove.choose("Jeg har læst det og vil slette alt");
    await tove.tap("button", "Slet for altid");
    await tove.see(/bliver slettet nu/);
    await tove.page.goto(leyla);
    await tove.see("Den side er her ikke");
  },
);
