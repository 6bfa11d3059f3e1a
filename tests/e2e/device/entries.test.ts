/** What was made without network, and the key that it is read with: signing out, being signed out, two tabs. */
import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Device } from "~/app/device/device";
import { launchBrowser, screenshot } from "../support/browser";
import { startProduct, type Product } from "../support/product";
import { deviceScript } from "./device-script";
import { lying } from "./lying";
import { aPhone, open, signInAs, type Phone } from "./phone";

let product: Product;
let phone: Phone;
beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
});
afterAll(() => product?.stop());
beforeEach(async () => {
  phone = await aPhone();
  await signInAs(phone.page, product.url, "Jørgen Thorup");
  await withDevice(phone.page, product.url);
});
afterEach(() => phone.throwAway());

type WithDevice = { openKnownDevice(): Promise<Device | null> };

/** Goes to a page that waits to be idle, and hands it the module that its own are made of. */
async function withDevice(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.evaluate(await deviceScript());
}

const see = (words: string | RegExp) => phone.page.getByText(words).first().waitFor();
const button = (name: string | RegExp) => phone.page.getByRole("button", { name });

/** Puts contacts in the outbox, as the form does where there is no network. */
function write(page: Page, ...notes: string[]): Promise<void> {
  const entries = notes.map((text) => ({ id: newId(), text }));
  return page.evaluate(async (all) => {
    const device = await (window as unknown as WithDevice).openKnownDevice();
    for (const { id, text } of all)
      await device?.putEntry({
        id,
        kind: "contact",
        fields: [["trustNote", text]],
        createdAt: Date.now(),
        refersTo: [],
      });
  }, entries);
}

const sealed = { state: "waiting", sealed: true, local: false };

async function contactsOf(text: string): Promise<number> {
  await phone.page.goto(`${product.url}/kontakter`);
  return phone.page.getByText(text).count();
}

test("two tabs with the same outbox send each contact once", async () => {
  await phone.context.setOffline(true);
  await write(phone.page, "To faner, et", "To faner, to", "To faner, tre");
  const other = await phone.context.newPage();
  await phone.context.setOffline(false);
  await withDevice(other, `${product.url}/mere`);
  const send = (page: Page) =>
    page.evaluate(async () => (await (window as unknown as WithDevice).openKnownDevice())?.send());
  await Promise.all([send(phone.page), send(other)]);
  expect((await lying(phone.page)).outbox.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
  expect(await contactsOf("To faner")).toBe(3);
  expect(phone.errors).toEqual([]);
});

test("signing out sends what waits first; without network it asks, and then the text stays sealed", async () => {
  await withDevice(phone.page, `${product.url}/mere`);
  await phone.context.setOffline(true);
  await write(phone.page, "Skrevet uden net");
  await button("Log ud").click();
  await see(/^Én ting, du skrev uden net, er ikke sendt endnu\. Logger du ud nu/);
  await screenshot(phone.page, "sign-out-asks");
  await phone.context.setOffline(false);
  await button("Prøv at sende igen").click();
  await see("Du er logget ud.");
  expect(await lying(phone.page)).toEqual({ key: false, copies: 0, outbox: [], drafts: [] });

  await signInAs(phone.page, product.url, "Jørgen Thorup");
  expect(await contactsOf("Skrevet uden net")).toBe(1);
});

test("whoever signs out all the same finds it sent at their next sign-in here", async () => {
  await withDevice(phone.page, `${product.url}/mere`);
  await phone.context.setOffline(true);
  await write(phone.page, "Logget ud alligevel");
  await button("Log ud").click();
  await button("Log ud alligevel").click();
  await see(/^Uden net kan vi ikke logge dig helt ud\. Det, der kunne læses på telefonen, er fjernet\./);
  expect((await lying(phone.page)).key).toBe(false);
  await phone.context.setOffline(false);
  await button("Log ud").click();
  await see("Du er logget ud.");

  await signInAs(phone.page, product.url, "Jørgen Thorup");
  await expect.poll(async () => (await lying(phone.page)).outbox[0]?.state).toBe("sent");
  expect(await contactsOf("Logget ud alligevel")).toBe(1);
});

test("a session that was ended elsewhere takes the key with it at the next contact, and nothing that was written", async () => {
  await write(phone.page, "Skrevet før");
  await phone.context.clearCookies();
  await phone.page.goto(`${product.url}/kontakter/ny`);
  await see("Log ind");
  await expect.poll(async () => (await lying(phone.page)).key).toBe(false);
  expect((await lying(phone.page)).outbox).toEqual([sealed]);
});

test("signed out by a coordinator with five contacts unsent: told so, and nothing is lost", async () => {
  const browser = await launchBrowser();
  try {
    await signInAs(phone.page, product.url, "Kirsten Overgaard");
    await withDevice(phone.page, `${product.url}/mere`);
    await phone.context.setOffline(true);
    await write(phone.page, "et", "to", "tre", "fire", "fem");
    const tove = await browser.newPage();
    await signInAs(tove, product.url, "Tove Kjær");
    await tove.goto(`${product.url}/gruppe/frivillige`);
    await tove.getByRole("link", { name: /^Kirsten/ }).click();
    // What she has goes to others first.
    await tove.getByRole("button", { name: "Afslut medlemskabet" }).click();
    await tove.getByRole("combobox", { name: "Alt sammen til" }).selectOption("Henning Bruun");
    await tove.getByRole("button", { name: "Se, hvem der får hvad" }).click();
    await tove.getByRole("button", { name: "Giv det videre" }).click();
    await tove.getByText("Kirsten Overgaard har intet tilbage").first().waitFor();
    await tove.getByRole("link", { name: "Kirsten Overgaard" }).click();
    await tove.getByRole("button", { name: "Afslut medlemskabet" }).click();
    await tove.getByText("Kirsten Overgaard er ikke med i gruppen længere.").waitFor();
    await phone.context.setOffline(false);
    await see(/^5 ting, der er skrevet uden net, er ikke sendt\. De ligger låst/);
    await screenshot(phone.page, "signed-out-by-coordinator");
    expect(await lying(phone.page)).toEqual({
      key: false,
      copies: 0,
      outbox: Array(5).fill(sealed),
      drafts: [],
    });
    await phone.page.goto(`${product.url}/mere`);
    await see(/^5 ting, der er skrevet uden net, er ikke sendt/);
  } finally {
    await browser.close();
  }
});
