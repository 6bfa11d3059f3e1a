/** A consent taken back while the jobcenter has the page open, and what phones keep of somebody who was erased. */
import type { Browser, Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Sqlite } from "~/db/sqlite-driver.server";
import { aPhone, type Phone } from "./device/phone";
import { makeLink, opened, signedIn } from "./side/own-page";
import { axe } from "./support/axe";
import { launchBrowser } from "./support/browser";
import { aLine, type Line } from "./support/line";
import { startProduct, type Product } from "./support/product";
import { signInAndSettle } from "./support/settle";
import type { Visitor } from "./support/visitor";

const minutes = 60_000;
let line: Line;
let product: Product;
let browser: Browser;
let tove: Visitor;

beforeAll(async () => {
  line = await aLine();
  const started = await startProduct({ mode: "demo", env: { PUBLIC_URL: line.url } });
  line.leadTo(Number(new URL(started.url).port));
  product = { ...started, url: line.url };
  browser = await launchBrowser();
  tove = await signedIn(browser, product, "Tove Kjær");
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await line?.close();
});

test(
  "a consent taken back on Min side while the unit has the case open: its next action is refused, and its copy closed",
  { timeout: 4 * minutes },
  async () => {
    const mette = await signedIn(browser, product, "Mette Skovgaard");
    await mette.page.goto(`${product.url}/indbakke`);
    await mette.tap("link", /Hotel Kattegat/);
    await mette.see("Samir Nasser");
    const address = mette.page.url();

    const samir = await opened(browser, await makeLink(tove, product, /^Samir/));
    await samir.tap("link", /^Hvem må se hvad/);
    await samir.tap("link", /^Send mine ting videre til/);
    await samir.see(/Kommunen kan have pligt til at gemme det/);
    await samir.tap("button", "Jeg vil ikke mere");
    await samir.see("Det er stoppet.");

    await mette.tap("button", "Vi går videre");
    await mette.see(/Sagen er lukket\. Der kan ikke skrives mere/);
    await mette.page.goto(address);
    await mette.see(/Samtykket er trukket tilbage/);
    expect(await mette.words()).not.toContain("Nasser");
    const pdf = await mette.page.request.get(`${address}/pdf`);
    expect(pdf.status()).toBe(404);
    await Promise.all([mette.close(), samir.close()]);
  },
);

test(
  "whom nobody has talked with for long is asked on Min side whether to keep their data, with the day of silence",
  { timeout: 4 * minutes },
  async () => {
    // As the night's clearing notes it, 335 days after the last talk.
    const file = new Sqlite(`${product.dataDir}/brobygger.db`, { timeout: 20_000 });
    file
      .prepare(
        `insert into retention_notices (id, group_id, kind, subject_id, noticed_at, on_day)
           select ?, group_id, 'inactive-candidate', id, ?, '2027-01-02' from candidates where called_name = ?`,
      )
      .run(newId(), Date.now(), "Hodan");
    file.close();
    const hodan = await opened(browser, await makeLink(tove, product, /^Hodan/));
    await hodan.page.locator("button[name=locale][value=da]").click();
    await hodan.see("Svarer du ikke, sletter vi dem den 2. januar 2027.");
    await axe(hodan.page);
    await hodan.tap("link", /^Skal vi beholde dine oplysninger\?/);
    await hodan.see(/Vi har ikke talt sammen længe/);
    await axe(hodan.page);
    await hodan.tap("button", "Ja, det må I");
    await hodan.see("Tak. Dit ja er gemt.");
    await hodan.page.goto(`${product.url}/min-side`);
    await hodan.see("Hej Hodan");
    expect(await hodan.words()).not.toContain("Skal vi beholde");
    await hodan.close();
  },
);

/** The addresses of the pages that lie on the phone. */
function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("brobygger");
        opening.onerror = () => reject(new Error("no store"));
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db.transaction("copies").objectStore("copies").getAllKeys();
          asked.onsuccess = () => (db.close(), resolve(asked.result as string[]));
        };
      }),
  );
}

test(
  "a phone lets go of its copies of somebody who was erased, at its next contact",
  { timeout: 4 * minutes },
  async () => {
    const phone: Phone = await aPhone();
    try {
      await signInAndSettle(phone.page, line.url, "Kirsten Overgaard");
      await phone.page.goto(`${line.url}/kandidater`);
      await phone.page.getByRole("link", { name: /^Leyla/ }).click();
      await phone.page.getByRole("heading", { level: 1, name: "Leyla" }).waitFor();
      const leyla = new URL(phone.page.url()).pathname;
      await expect.poll(() => keptOn(phone.page)).toContain(leyla);

      await tove.page.goto(`${product.url}${leyla}/slet-for-altid`);
      await tove.choose("Jeg har læst det og vil slette alt");
      await tove.tap("button", "Slet for altid");
      await tove.see(/bliver slettet nu/);

      await phone.page.goto(`${line.url}/`);
      await expect.poll(() => keptOn(phone.page)).toEqual(expect.not.arrayContaining([leyla]));
      // What is kept anew names nobody who is gone.
      await expect.poll(() => keptOn(phone.page)).toContain("/#names");
      await line.cut();
      await phone.page.goto(line.url + leyla);
      await phone.page.getByRole("heading", { name: "Siden er ikke gemt på telefonen" }).waitFor();
      await phone.page.goto(`${line.url}/kandidater`);
      await phone.page.getByRole("heading", { level: 1, name: "Kandidater" }).waitFor();
      expect(await phone.page.getByText("Leyla").count()).toBe(0);
      expect(phone.errors).toEqual([]);
      await line.mend();
    } finally {
      await phone.throwAway();
    }
  },
);
