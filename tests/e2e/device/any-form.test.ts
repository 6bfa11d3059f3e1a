/** Whatever form of the product is written in, by whomever: what is typed is kept, and offered back. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
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
afterEach(() => phone.throwAway());

const go = (path: string) => open(phone.page, product.url + path);
const offer = () => phone.page.getByRole("button", { name: "Hent det tilbage" });
const writable = () =>
  phone.page.locator("main form[method=post]").locator("textarea:visible, input[type=text]:visible").first();

/** The first thing of a list, whose page holds the form. */
async function firstOf(list: string, inside: string): Promise<string> {
  await phone.page.goto(product.url + list);
  return (await phone.page.locator(`main a[href^="${inside}"]`).first().getAttribute("href")) ?? "";
}

/** Writes in the first field of the page, folded away or not. */
async function writeAt(path: string, words: string): Promise<void> {
  await go(path);
  await phone.page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await writable().fill(words);
}

test("a coordinator's forms all keep what is typed", async () => {
  await signInAs(phone.page, product.url, "Tove Kjær");
  const forms = [
    ...["/virksomheder/ny", "/kandidater/ny", "/kontakter/ny"],
    ...["/gruppe/rediger", "/gruppe/frivillige/ny", "/gruppe/brud/ny", "/konto"],
    await firstOf("/gruppe/skabeloner", "/gruppe/skabeloner/"),
    await firstOf("/henvendelser", "/henvendelser/0"),
    await firstOf("/sendt-videre", "/sendt-videre/0"),
  ];
  for (const [n, path] of forms.entries()) {
    await writeAt(path, `Afbrudt midt i ${n}`);
    await draftsOnPhone(phone.page, n + 1);
  }
  for (const path of forms) {
    await go(path);
    await offer().waitFor();
    expect([path, await offer().count()]).toEqual([path, 1]);
  }
  expect(phone.errors).toEqual([]);
});

test("somebody at the jobcenter gets back what they were writing, also after signing out", async () => {
  await signInAs(phone.page, product.url, "Mette Skovgaard");
  const path = await firstOf("/indbakke", "/indbakke/0");
  await writeAt(path, "Hvornår kan hun begynde?");
  await draftsOnPhone(phone.page, 1);
  await go("/mere");
  await phone.page.getByRole("button", { name: "Log ud" }).click();
  await phone.page.getByText("Du er logget ud.").first().waitFor();
  await signInAs(phone.page, product.url, "Mette Skovgaard");
  await go(path);
  await offer().click();
  await phone.page.getByText("Hentet tilbage. Husk at gemme.").first().waitFor();
  expect(await writable().inputValue()).toBe("Hvornår kan hun begynde?");
  await go("/kladder");
  await phone.page.getByText("Hvornår kan hun begynde?").first().waitFor();
  expect(await phone.page.evaluate(() => caches.keys())).toEqual([]);
  expect(phone.errors).toEqual([]);
});
