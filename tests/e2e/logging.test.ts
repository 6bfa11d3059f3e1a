/** A contact logged on a phone: how few taps it takes, and that nothing in the form is a trap. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, addMonths, today } from "~/app/domain/rules/plain-date";
import { longPlainDate } from "~/app/i18n/dates";
import { axe } from "./support/axe";
import { launchBrowser, screenshot } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { visitor, type Visitor } from "./support/visitor";
import { scriptBytes } from "./support/weight";

/** The log form and what it was come to by, gzipped. */
const mostScript = 140_000;

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

async function henning(options = {}): Promise<Visitor> {
  const who = await visitor(browser, options);
  await who.page.goto(`${product.url}/demo`);
  await who.tap("button", "Log ind som Henning Bruun");
  await who.page.waitForURL(`${product.url}/`);
  who.taps();
  return who;
}

const openForm = async (who: Visitor, query = "") => {
  await who.page.goto(`${product.url}/kontakter/ny${query}`);
  await who.page.getByRole("button", { name: "Gem kontakten" }).waitFor();
  await who.page.waitForLoadState("networkidle");
};

/** Looks for faults in both lights and at both sizes, and keeps pictures where somebody wants them. */
async function everyWay(who: Visitor, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await who.page.emulateMedia({ colorScheme });
    for (const [size, viewport] of [
      ["phone", { width: 390, height: 844 }],
      ["desk", { width: 1280, height: 800 }],
    ] as const) {
      await who.page.setViewportSize(viewport);
      await axe(who.page);
      if (process.env.SCREENSHOTS) await screenshot(who.page, `${name} ${size} ${colorScheme}`);
    }
  }
}

/** Counts every key, also of those that a test presses by mistake. */
async function countKeys(who: Visitor): Promise<() => Promise<number>> {
  await who.page.exposeFunction("countKey", () => (keys += 1));
  let keys = 0;
  await who.page.addInitScript(() =>
    document.addEventListener(
      "keydown",
      () => void (window as unknown as { countKey(): void }).countKey(),
      true,
    ),
  );
  return () => Promise.resolve(keys);
}

test("visited, talked, next step in two weeks: from home to saved in 4 taps and without the keyboard", async () => {
  const who = await henning();
  const keys = await countKeys(who);
  await who.page.goto(product.url);
  await who.see("Log en kontakt");
  const started = performance.now();
  await who.tap("link", "Log en kontakt");
  await who.choose(/^Strandby Vask/);
  await who.choose("Om 14 dage");
  await who.see(`I følger op ${longPlainDate(addDays(today(), 14), "da")}.`);
  await who.tap("button", "Gem kontakten");
  await who.page.waitForURL(/kontakter\/[0-9a-f-]{36}$/);
  const seconds = (performance.now() - started) / 1_000;
  const taps = who.taps();
  process.stdout.write(`A contact from home to saved: ${taps} taps, 0 keys, ${seconds.toFixed(1)} s\n`);
  expect(taps).toBeLessThanOrEqual(4);
  expect(await keys()).toBe(0);
  expect(seconds).toBeLessThan(10);
  await who.see(/^Besøg med Strandby Vask/);
  await who.see(`Gemt: besøg. I følger op ${longPlainDate(addDays(today(), 14), "da")}.`);
  expect(who.errors).toEqual([]);
  await who.close();
});

test("nobody there is one tap more, and moves no “last spoke”", async () => {
  const who = await henning();
  await openForm(who);
  await who.choose(/^Strandby Vask/);
  await who.choose("Ingen hjemme");
  await who.tap("button", "Gem kontakten");
  await who.page.waitForURL(/kontakter\/[0-9a-f-]{36}$/);
  await who.see(/^Besøg, ingen hjemme: Strandby Vask/);
  await who.close();
});

test("somebody is found by two letters and chosen by the keyboard; who is not there is named on the spot", async () => {
  const who = await henning();
  await openForm(who);
  const box = who.page.getByRole("searchbox", { name: "Find virksomhed eller person" });
  const chosen = () =>
    who.page
      .locator("input[name=with]:checked")
      .evaluateAll((all) => all.map((one) => one.closest("label")?.innerText));
  await box.fill("ho");
  await who.page.getByRole("checkbox", { name: /^Hodan/ }).waitFor();
  await box.press("ArrowDown");
  await who.page.keyboard.press("Space");
  expect((await chosen()).join()).toMatch(/Hodan/);
  await box.fill("vest");
  await who.page.getByRole("checkbox", { name: /^Købmand Vestergaard/ }).waitFor();
  await box.press("Enter");
  await expect.poll(async () => (await chosen()).join()).toMatch(/Hodan[\s\S]*Vestergaard/);
  expect(await box.inputValue()).toBe("");
  await box.fill("xyz");
  await who.see("Ingen fundet med “xyz”");
  await who.tap("button", "“xyz” er en ny virksomhed");
  expect(await who.page.getByRole("textbox", { name: "Ny virksomhed" }).inputValue()).toBe("xyz");
  await who.fill("Ny person hos virksomheden", "Kaj Mortensen");
  await who.tap("button", "Gem kontakten");
  await who.page.waitForURL(/kontakter\/[0-9a-f-]{36}$/);
  // The address changes a moment before the page does.
  for (const name of [/Hodan/, /Vestergaard/, /Kaj Mortensen, xyz/]) {
    await expect.poll(() => who.words()).toMatch(name);
  }
  await who.close();
});

test("a day in words is shown as a date before saving, and wins over a chip that was tapped before", async () => {
  const who = await henning();
  await openForm(who);
  const meant = who.page.locator("[data-meant]");
  const words = who.page.getByRole("textbox", { name: "Eller skriv hvornår" });
  await who.choose("I morgen");
  await words.pressSequentially("om tre uger");
  const threeWeeks = longPlainDate(addDays(today(), 21), "da");
  await expect.poll(() => meant.innerText()).toBe(`I følger op ${threeWeeks}.`);
  await words.fill("engang");
  await expect.poll(() => meant.innerText()).toBe("Det kan vi ikke læse som en dag endnu.");
  await who.choose("Om en måned");
  await expect.poll(() => meant.innerText()).toContain(longPlainDate(addMonths(today(), 1), "da"));
  expect(await words.inputValue()).toBe("");
  await words.fill("om tre uger");
  await who.tap("button", "Gem kontakten");
  await who.see(`I følger op ${threeWeeks}.`);
  await who.close();
});

test("a text moves between the two layers by a button alone, and back", async () => {
  const who = await henning();
  await openForm(who);
  const group = who.page.getByRole("textbox", { name: "Hvad skete der?" });
  const shared = who.page.getByRole("textbox", { name: "Må deles", exact: true });
  await group.fill("De har plads ved rullen.");
  await who.page.getByText("Skriv noget, der må deles").click();
  await who.tap("button", "Flyt teksten fra “Kun for gruppen” hertil");
  expect([await group.inputValue(), await shared.inputValue()]).toEqual(["", "De har plads ved rullen."]);
  await who.tap("button", "Fortryd");
  expect([await group.inputValue(), await shared.inputValue()]).toEqual(["De har plads ved rullen.", ""]);
  await shared.fill("Må siges");
  await who.tap("button", "Flyt teksten til “Kun for gruppen”");
  expect(await group.inputValue()).toBe("De har plads ved rullen.\n\nMå siges");
  await who.close();
});

test("without JavaScript: found, moved, saved, and the day is on the saved page", async () => {
  const who = await henning({ javaScriptEnabled: false });
  await who.page.goto(`${product.url}/kontakter/ny`);
  await who.page.getByRole("searchbox", { name: "Find virksomhed eller person" }).fill("li");
  await who.tap("button", "Søg");
  await who.page.getByRole("checkbox", { name: /^Lindholm/ }).check();
  await who.fill("Hvad skete der?", "Svejsede tre prøver");
  await who.page.getByText("Skriv noget, der må deles").click();
  await who.tap("button", "Flyt teksten fra “Kun for gruppen” hertil");
  expect(await who.page.locator("textarea[name=shareableNote]").inputValue()).toBe("Svejsede tre prøver");
  await who.fill("Eller skriv hvornår", "om to uger");
  await who.tap("button", "Gem kontakten");
  await who.page.waitForURL(/kontakter\/[0-9a-f-]{36}$/);
  await who.see(`I følger op ${longPlainDate(addDays(today(), 14), "da")}.`);
  await who.see("Svejsede tre prøver");
  await who.close();
});

test("a firm's page is one timeline: narrowed, and searched without JavaScript, trust notes too", async () => {
  const who = await henning({ javaScriptEnabled: false });
  await who.page.goto(`${product.url}/virksomheder`);
  await who.tap("link", /^Strandby Vask/);
  await who.see("Det er sket");
  await who.see(/Sidst talt sammen: .*kaffe, Henning Bruun|Sidst talt sammen: .*besøg, Henning Bruun/i);
  await who.tap("link", "Kontakter");
  await who.see(/^Besøg, ingen hjemme/);
  await who.page.getByText("Søg i det, der er sket her").click();
  await who.page.getByRole("searchbox", { name: /kun er for gruppen/ }).fill("kom godt ud af det");
  await who.tap("button", "Søg");
  await who.see(/Amina kom godt ud af det med dem/);
  expect(await who.words()).not.toMatch(/ingen hjemme/);
  await who.close();
});

test("the pages with a timeline are sound in both lights and at both sizes", async () => {
  const who = await henning();
  for (const [list, name] of [
    ["virksomheder", /^Strandby Vask/],
    ["kandidater", /^Amina/],
  ] as const) {
    await who.page.goto(`${product.url}/${list}`);
    await who.tap("link", name);
    await who.see("Det er sket");
    await everyWay(who, `timeline ${list}`);
  }
  expect(who.errors).toEqual([]);
  await who.close();
});

test("the form is light, and sound in both lights and at both sizes", async () => {
  const who = await henning();
  await openForm(who);
  const bytes = await scriptBytes(who.page);
  process.stdout.write(`JavaScript of the log form: ${(bytes / 1_000).toFixed(1)} kB gzipped\n`);
  expect(bytes).toBeLessThanOrEqual(mostScript);
  await who.fill("Hvad skete der?", "Kaffe på vaskeriet.");
  await who.page.getByText("Skriv noget, der må deles").click();
  await everyWay(who, "log form");
  await who.close();
});
