/** A jobcenter's desk in a real browser: versions, colleagues in the same case, a withdrawal meanwhile, and codes. */
import { TOTP } from "otpauth";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "./support/axe";
import { launchBrowser, screenshot as keep } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { desk, phone, visitor, type Visitor } from "./support/visitor";

let product: Product;
let browser: Browser;
let kirsten: Visitor;
let mette: Visitor;
let address = "";

async function signIn(name: string): Promise<Visitor> {
  const who = await visitor(browser);
  await who.page.goto(`${product.url}/demo`);
  await who.tap("button", `Log ind som ${name}`);
  await who.page.waitForURL((url) => !url.pathname.startsWith("/demo"));
  return who;
}

/** Looks for faults, and keeps pictures where somebody wants to look at them: SCREENSHOTS=1. */
async function look({ page }: Visitor, name: string): Promise<void> {
  await axe(page);
  if (!process.env.SCREENSHOTS) return;
  for (const [size, how] of [
    [phone, "phone"],
    [desk, "desk"],
  ] as const) {
    await page.setViewportSize(size);
    await keep(page, `${how} ${name}`);
    await page.emulateMedia({ colorScheme: "dark" });
    await keep(page, `${how} ${name} dark`);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await page.setViewportSize(phone);
}

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
  [kirsten, mette] = [await signIn("Kirsten Overgaard"), await signIn("Mette Skovgaard")];
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test("a new version is chosen, previewed and sent on purpose; the unit sees what changed", async () => {
  await kirsten.page.goto(`${product.url}/sendt-videre`);
  await kirsten.tap("link", /^Samir/);
  await kirsten.tap("link", "Send en ny version");
  await kirsten.fill(/^Hvad er aftalt/, "Løntilskud fra 15. februar, 32 timer om ugen.");
  await kirsten.choose(/^Har fuldmagt/);
  await kirsten.tap("button", "Se, hvad der bliver sendt");
  await kirsten.see("Sådan ser Jobcenter Strandby det, ord for ord.");
  await kirsten.see("Det mangler stadig");
  await look(kirsten, "preview");
  await kirsten.tap("button", "Send den nye version til Jobcenter Strandby");
  await kirsten.see("Den nye version er sendt.");

  await mette.page.goto(`${product.url}/indbakke`);
  await mette.tap("link", /Hotel Kattegat/);
  await mette.see("Det er ændret i version 2");
  await mette.see("Løntilskud fra 15. februar, 32 timer om ugen.");
  await mette.see(/Fuldmagt til at tale med jobcentret/);
  address = mette.page.url();
  await look(mette, "case");
  const pdf = await mette.page.request.get(`${address}/pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
});

test("two in the same case see each other, and it is given to one of them", async () => {
  const rasmus = await signIn("Rasmus Lund");
  await rasmus.page.goto(address);
  await rasmus.see("Mette Skovgaard har også sagen åben lige nu.");
  await rasmus.page.getByText("Giv sagen til en").click();
  await rasmus.page.getByLabel("En kollega").selectOption({ label: "Rasmus Lund" });
  await rasmus.tap("button", "Gem");
  await rasmus.see("Rasmus Lund har sagen.");
  await rasmus.page.goto(`${product.url}/indbakke?hvis=mine`);
  await rasmus.see("Job med løntilskud, Hotel Kattegat");
  expect(rasmus.errors).toEqual([]);
  await rasmus.close();
});

test("a case that is taken away while it stands open closes on the next action, and says so", async () => {
  await kirsten.page.getByText("Luk sagen").click();
  await kirsten.tap("button", "Tag sagen tilbage");
  await kirsten.see(/Sagen er taget tilbage/);
  await mette.tap("button", "Vi går videre");
  await mette.see(/Sagen er lukket\. Der kan ikke skrives mere/);
  await mette.page.goto(address);
  await mette.see("Gruppen har taget sagen tilbage. Derfor viser vi ikke mere.");
  expect(await mette.words()).not.toContain("Samir");
});

test("where the unit asks for a code, nobody gets further without; a recovery code does once", async () => {
  await mette.page.goto(`${product.url}/enhed`);
  await mette.choose("Alle logger ind med en kode fra en app");
  await mette.tap("button", "Gem");
  await mette.see("Jeres enhed har valgt, at alle gør det.");
  await mette.tap("button", "Sæt det op");
  const key = (await mette.page.locator("code").innerText()).replaceAll(" ", "");
  await look(mette, "totp set-up");
  await mette.fill("Koden fra appen", new TOTP({ secret: key }).generate());
  await mette.tap("button", "Gør færdig");
  await mette.see("Dine gendannelseskoder");
  await look(mette, "recovery codes");
  const recovery = await mette.page.locator("main li").first().innerText();
  await mette.tap("link", "Jeg har skrevet dem ned");
  await mette.page.getByRole("heading", { name: "Indbakke", level: 1 }).waitFor();

  const again = await visitor(browser);
  await again.page.goto(`${product.url}/demo`);
  await again.tap("button", "Log ind som Mette Skovgaard");
  await again.see("Åbn appen på din telefon, og skriv de seks cifre.");
  await again.fill(/^Koden fra appen/, "000000");
  await again.tap("button", "Gå ind");
  await again.see(/Koden passer ikke/);
  await again.fill(/^Koden fra appen/, recovery);
  await again.tap("button", "Gå ind");
  await again.page.getByRole("heading", { name: "Indbakke", level: 1 }).waitFor();
  await again.close();
});
