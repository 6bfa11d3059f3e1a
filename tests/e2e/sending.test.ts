/** What the group sees of its own mail's fate, in a real browser: a dead address, a no in words, and the reminders. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KeptMail } from "../../emails/intake/post-office.server";
import { sendAsFirm } from "../../emails/intake/send-as-firm.server";
import { axe } from "./support/axe";
import { launchBrowser } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { linkIn, visitor, type Visitor } from "./support/visitor";

let product: Product;
let browser: Browser;
let who: Visitor;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
  who = await visitor(browser);
  await who.page.goto(`${product.url}/demo`);
  await who.page.getByRole("button", { name: /^Log ind som Tove/ }).click();
  await who.page.waitForURL(`${product.url}/`);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Letters to firms that nobody has answered, by their way to answer, newest first. */
async function letters(): Promise<KeptMail[]> {
  const mails = await product.postOffice.mails();
  return mails.filter((mail) => mail.links.some((link) => link.includes("/svar/")) && mail.replyTo);
}

/** The page of the firm where this reader works. */
async function firmOf(mail: KeptMail): Promise<string> {
  const name = mail.to[0]?.name ?? "";
  await who.page.goto(`${product.url}/virksomheder?q=${encodeURIComponent(name)}`);
  await who.page.locator("main a[href^='/virksomheder/0']").first().click();
  await who.see(name);
  return who.page.url();
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100 && !(await happened()); n++) await who.page.reload();
  expect(await happened()).toBe(true);
}
const says = (words: string | RegExp) => async () => (await who.page.getByText(words).count()) > 0;

test("an address that mail does not reach is shown with its reason, and works again with one tap", async () => {
  const [mail] = await letters();
  if (!mail) throw new Error("The demo has written to no firm.");
  await firmOf(mail);
  const report =
    "From: MAILER-DAEMON <mailer-daemon@mx.example>\r\nSubject: Retur\r\n\r\n550 5.1.1 user unknown";
  const envelope = { from: "", to: [mail.envelopeFrom] };
  await sendAsFirm(product.intakePort, { raw: Buffer.from(report), envelope });
  await until(says(/Adressen virker ikke/));
  await who.see("Der er ingen postkasse med det navn.");
  await axe(who.page);
  await who.tap("button", "Den virker igen");
  await who.see("I kan skrive til adressen igen");
  expect(await says(/Adressen virker ikke/)()).toBe(false);
});

test("a scanner that opens every link of a mail says no to nothing", async () => {
  const [mail] = await letters();
  if (!mail) throw new Error("The demo has written to no firm.");
  for (let n = 0; n < 500; n++) {
    for (const method of ["GET", "HEAD"]) {
      expect((await fetch(linkIn(mail, "/nej-tak"), { method, redirect: "manual" })).status).toBe(200);
    }
  }
  await firmOf(mail);
  expect(await says("Vil ikke have mails fra jer")()).toBe(false);
});

test("a mail program's own button says no without a browser", async () => {
  const [mail] = await letters();
  if (!mail) throw new Error("The demo has written to no firm.");
  const answer = await fetch(linkIn(mail, "/nej-tak"), {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(answer.status).toBe(200);
  await firmOf(mail);
  await who.see("Vil ikke have mails fra jer");
});

test("reminders are switched on with one tick, and a firm is taken out of them with one tap", async () => {
  await who.page.goto(`${product.url}/gruppe/svartid`);
  await axe(who.page);
  await who.choose(/Send én påmindelse/);
  await who.tap("button", "Gem");
  await who.see("Det er gemt.");
  await who.page.goto(`${product.url}/virksomheder`);
  await who.page.locator("main a[href^='/virksomheder/0']").first().click();
  await who.tap("button", "Ingen påmindelser til dem");
  await who.see("De får ingen påmindelser.");
  await who.tap("button", "Send gerne påmindelser til dem igen");
  await who.see("De kan få påmindelser igen.");
  expect(who.errors).toEqual([]);
});
