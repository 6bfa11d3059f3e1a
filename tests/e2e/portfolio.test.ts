/** What one volunteer has and another is to have: a line that two deal with at once, and what somebody left behind. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sqlite } from "~/db/sqlite-driver.server";
import { axe } from "./support/axe";
import { launchBrowser, screenshot } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { desk, phone, visitor, type Visitor } from "./support/visitor";

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function as(name: string): Promise<Visitor> {
  const who = await visitor(browser);
  await who.page.goto(`${product.url}/demo`);
  await who.tap("button", `Log ind som ${name}`);
  await who.page.waitForURL(`${product.url}/`);
  return who;
}

/** Looks for faults at both sizes, and keeps pictures where somebody wants them. */
async function bothSizes(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ desk, phone })) {
    await page.setViewportSize(viewport);
    await axe(page);
    if (process.env.SCREENSHOTS) await screenshot(page, `${name} ${size}`);
  }
}

const line = ({ page }: Visitor) => page.getByRole("listitem").filter({ hasText: "Sæby Flyt & Genbrug" });

test("of two who deal with the same quiet firm the second is told, and the first's choice stands", async () => {
  const [tove, kirsten] = [await as("Tove Kjær"), await as("Kirsten Overgaard")];
  await kirsten.page.goto(`${product.url}/laenge-siden`);
  await line(kirsten).getByText("Ikke nu").click();
  await bothSizes(kirsten.page, "quiet list");
  await tove.page.goto(`${product.url}/laenge-siden?alle=1`);
  await line(tove).getByText("Ikke nu").click();
  await line(tove).getByRole("button", { name: "Læg væk" }).click();
  await tove.see("Det er lagt væk, til I har talt sammen igen.");

  await line(kirsten).getByRole("button", { name: "Om en uge" }).click();
  await kirsten.see("En anden i gruppen har lige taget sig af den. Sådan ser det ud nu.");
  expect(await line(kirsten).count()).toBe(0);
  await tove.tap("button", "Fortryd");
  await tove.see("Står her igen.");
  expect(tove.errors).toEqual([]);
  await tove.close();
  await kirsten.close();
});

test("what somebody who has left still had is given to others, and nothing is left behind", async () => {
  const file = new Sqlite(`${product.dataDir}/brobygger.db`);
  file
    .prepare(
      `update memberships set ended_at = ?, ended_by = user_id
         where user_id = (select id from users where name = 'Kirsten Overgaard')`,
    )
    .run(Date.now());
  file.close();
  const tove = await as("Tove Kjær");
  await tove.page.goto(`${product.url}/gruppe/frivillige`);
  await tove.see("Har forladt gruppen, men har stadig noget");
  await bothSizes(tove.page, "former members");
  await tove.tap("link", /^Kirsten Overgaard/);
  await tove.see("Kirsten Overgaard er ikke med i gruppen mere. Her er det, ingen andre har fået endnu.");
  await bothSizes(tove.page, "portfolio choose");
  await tove.page.getByRole("combobox", { name: "Alt sammen til" }).selectOption("Henning Bruun");
  await tove.tap("button", "Se, hvem der får hvad");
  await tove.fill("Et ord til Henning Bruun", "Tak, fordi du tager over.");
  await bothSizes(tove.page, "portfolio confirm");
  await tove.tap("button", "Giv det videre");
  await tove.see("Kirsten Overgaard har intet tilbage");
  await bothSizes(tove.page, "portfolio nothing left");
  await tove.tap("link", "Til de frivillige");
  await tove.see("Tove Kjær");
  expect(await tove.words()).not.toContain("Har forladt gruppen");
  const henning = await as("Henning Bruun");
  await henning.see("Tove Kjær har givet dig det, Kirsten Overgaard havde");
  await bothSizes(henning.page, "portfolio received");
  for (const { errors } of [tove, henning]) expect(errors).toEqual([]);
  await tove.close();
  await henning.close();
});
