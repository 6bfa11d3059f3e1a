/** What is typed survives whatever becomes of the phone, is offered back, and can be read by nobody else. */
import { afterAll, beforeAll, beforeEach, expect, test, afterEach } from "vitest";
import { screenshot } from "../support/browser";
import { startProduct, type Product } from "../support/product";
import { aPhone, draftsOnPhone, open, signInAs, type Phone } from "./phone";

let product: Product;
let phone: Phone;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
});
afterAll(() => product?.stop());
beforeEach(async () => {
  phone = await aPhone();
});
afterEach(async () => {
  await phone.throwAway();
});

const secret = "Samir har fået nøgle til Kvindehuset";
const go = (path: string) => open(phone.page, product.url + path);
/** What a form asks first: of a firm its name, of a contact what happened. */
const first = () =>
  phone.page.locator("form[data-form]").locator("textarea:visible, input[type=text]:visible").first();
const button = (name: string | RegExp) => phone.page.getByRole("button", { name });
const see = (words: string | RegExp) => phone.page.getByText(words).first().waitFor();

/** Finds a firm that the form does not show by itself, and ticks it. */
async function tick(name: string): Promise<void> {
  await phone.page.locator("input[name=soeg]").fill(name);
  await phone.page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
}
const isTicked = (name: string) =>
  phone.page
    .locator("input[name=with]:checked")
    .and(phone.page.getByRole("checkbox", { name: new RegExp(`^${name}`) }))
    .count();

/** Types once the page keeps what is typed. */
async function begin(path: string, words: string, drafts: number): Promise<void> {
  await go(path);
  await first().fill(words);
  await draftsOnPhone(phone.page, drafts);
}

test("a draft survives a flat battery, is offered back, filled in only when asked, and gone after saving", async () => {
  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/kontakter/ny");
  await tick("Elling");
  await first().fill(secret);
  await draftsOnPhone(phone.page, 1);
  await phone.goFlat();
  expect(await phone.filesWith([secret])).toEqual([]);

  await phone.start();
  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/kontakter/ny");
  await see(/^Du var i gang her i dag kl\. /);
  expect(await first().inputValue()).toBe("");
  await screenshot(phone.page, "draft-offered");
  await button("Hent det tilbage").click();
  await see("Hentet tilbage. Husk at gemme.");
  expect(await first().inputValue()).toBe(secret);
  expect(await isTicked("Elling")).toBe(1);
  await button("Gem kontakten").click();
  await see(/^Gemt: /);
  await see(/^Elling/);
  await draftsOnPhone(phone.page, 0);
  await go("/kontakter/ny");
  expect(await button("Hent det tilbage").count()).toBe(0);
  expect(phone.errors).toEqual([]);
});

test("several drafts lie under Mere, each with its way back and out; one is thrown away at its form", async () => {
  await signInAs(phone.page, product.url, "Henning Bruun");
  await begin("/kontakter/ny", "Kaffe hos Birgit", 1);
  await begin("/virksomheder/ny", "Mangler en chauffør", 2);
  await go("/mere");
  await phone.page.getByRole("link", { name: /^Kladder/ }).click();
  await see("Kaffe hos Birgit");
  await see("Mangler en chauffør");
  await screenshot(phone.page, "drafts");
  await phone.page.getByRole("link", { name: /Kaffe hos Birgit/ }).click();
  await button("Hent det tilbage").waitFor();
  await button("Smid det væk").click();
  await see("Smidt væk.");
  await draftsOnPhone(phone.page, 1);
  await go("/kladder");
  await button("Smid det væk").click();
  await see("Du har ingen kladder her.");
  expect(phone.errors).toEqual([]);
});

test("a draft of a firm that somebody else changed meanwhile does not overwrite what they saved", async () => {
  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/virksomheder");
  await phone.page.getByRole("link", { name: /^Cykelsmeden/ }).click();
  await phone.page.waitForURL(/virksomheder\/[0-9a-f-]{36}$/);
  const edit = `${new URL(phone.page.url()).pathname}/rediger`;
  await begin(edit, "Cykelsmeden og datter", 1);
  const other = await phone.context.newPage();
  await other.goto(product.url + edit);
  await other.getByRole("textbox", { name: /^Adresse/ }).fill("Torvet 1");
  await other.getByRole("button", { name: "Gem ændringerne" }).click();
  await other.getByText("Ændringerne er gemt.").waitFor();
  await phone.page.close();
  phone.page = other;
  await go(edit);
  await button("Hent det tilbage").click();
  await see("Hentet tilbage. Husk at gemme.");
  await button("Gem ændringerne").click();
  await see(/Det, du har skrevet, står her stadig|en anden har gemt/i);
  expect(await first().inputValue()).toBe("Cykelsmeden og datter");
});

test("after signing out nothing on the phone can be read; the next volunteer sees none of it, and its writer gets it back", async () => {
  const seen = ["Strandby Vask", "Henning Bruun"];
  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/virksomheder");
  await phone.page.getByRole("link", { name: /^Strandby Vask/ }).click();
  await see("Strandby Vask & Linned");
  await begin("/kontakter/ny", secret, 1);
  await go("/mere");
  await button("Log ud").click();
  await see("Du er logget ud.");
  const kept = await phone.page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    state: JSON.stringify(history.state),
    caches: await caches.keys(),
  }));
  for (const text of [kept.local, kept.session, kept.state]) {
    expect([secret, ...seen].filter((word) => text.includes(word))).toEqual([]);
  }
  await phone.goFlat();
  expect(await phone.filesWith([secret, "Samir har"])).toEqual([]);
  const storage = (await phone.filesWith(seen)).filter((file) =>
    /IndexedDB|Local Storage|Session Storage|Cache|Service Worker|File System/.test(file),
  );
  expect(storage).toEqual([]);

  await phone.start();
  await signInAs(phone.page, product.url, "Tove Kjær");
  await go("/kontakter/ny");
  expect(await button("Hent det tilbage").count()).toBe(0);
  await go("/kladder");
  await see("Du har ingen kladder her.");
  await see("Én ting, som en anden har skrevet, ligger låst på denne telefon.");
  await go("/mere");
  await button("Log ud").click();
  await see("Du er logget ud.");

  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/kontakter/ny");
  await button("Hent det tilbage").click();
  expect(await first().inputValue()).toBe(secret);
  expect(phone.errors).toEqual([]);
});

test("a number shaped like a CPR number is told of while it is written, also without network", async () => {
  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/kontakter/ny");
  await phone.context.setOffline(true);
  await first().fill("Papirer, 010190-1234");
  await see("Her står noget, der ligner et CPR-nummer. Fjern det, før du gemmer.");
  await first().fill("Papirer");
  await phone.page.locator("[data-cpr]").waitFor({ state: "detached" });
});

test("where the browser keeps nothing, that is said once, and everything else works", async () => {
  await phone.context.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("not here", "SecurityError");
      },
    });
  });
  await signInAs(phone.page, product.url, "Henning Bruun");
  await see(/^Denne browser gemmer ikke noget på telefonen/);
  await button("Det er i orden").click();
  await go("/kontakter/ny");
  expect(await phone.page.getByText(/^Denne browser gemmer ikke/).count()).toBe(0);
  await first().fill("Kaffe");
  await phone.context.setOffline(true);
  await button("Gem kontakten").click();
  await see(/^Der er ikke noget net, så det er ikke gemt/);
  expect(await first().inputValue()).toBe("Kaffe");
  await phone.context.setOffline(false);
  await button("Gem kontakten").click();
  await see(/^Gemt: /);
  expect(phone.errors).toEqual([]);
});

/** More than the phone has room for. */
const long = `${secret} ${"og ".repeat(25_000)}`;

/** Leaves room for what a phone needs to open, and for little more. */
async function fill(): Promise<void> {
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: product.url, quotaSize: 100_000 });
  await signInAs(phone.page, product.url, "Henning Bruun");
  await go("/kontakter/ny");
}

test("on a phone that is full, that is said once, what is typed stays, and saving works", async () => {
  await fill();
  await first().fill(long);
  await see(/^Telefonen er fyldt op/);
  await first().fill(`${secret} nu`);
  await button("Gem kontakten").click();
  await see(/^Gemt: /);
  await see(`${secret} nu`);
  expect(phone.errors).toEqual([]);
});

test("on a phone that is full and without network, the form says so and keeps its text", async () => {
  await fill();
  await phone.page.getByRole("checkbox", { name: /^Strandby Vask/ }).check();
  await phone.context.setOffline(true);
  await first().fill(long);
  await button("Gem kontakten").click();
  // Whether the phone itself says that it is full, or not even the code for that found room.
  await see(/ står her stadig: prøv igen, når (?:der er|du har) net\.$/);
  expect(await first().inputValue()).toBe(long);
  expect(phone.errors).toEqual([]);
});
