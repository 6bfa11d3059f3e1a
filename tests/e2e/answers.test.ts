/** A firm's ways to answer by the link of its mail, in a real browser; and what answers nothing. */
import type { Browser } from "playwright-core";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KeptMail } from "../../emails/intake/post-office.server";
import { sendAsFirm } from "../../emails/intake/send-as-firm.server";
import { axe } from "./support/axe";
import { launchBrowser } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { linkIn, visitor, type Visitor } from "./support/visitor";

let product: Product;
let browser: Browser;
let tove: Visitor;
let mail: KeptMail;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
  tove = await visitor(browser);
  await tove.page.goto(`${product.url}/demo`);
  await tove.page.getByRole("button", { name: /^Log ind som Tove/ }).click();
  await tove.page.waitForURL(`${product.url}/`);
  mail = await product.postOffice.waitFor({ to: "susanne@vestergaards.example" });
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens the enquiry that Susanne was asked by. */
async function openEnquiry(): Promise<void> {
  await tove.page.goto(`${product.url}/virksomheder`);
  await tove.tap("link", /^Købmand Vestergaard/);
  await tove.tap("link", /^Til Susanne/);
  await tove.page.waitForURL(/\/henvendelser\/0/);
}

/** Looks at the enquiry again until these words stand there: mail takes its time. */
async function untilItSays(words: string | RegExp): Promise<void> {
  for (let n = 0; n < 100 && (await tove.page.getByText(words).count()) === 0; n++) await tove.page.reload();
  await tove.see(words);
}

test("a scanner's thousand GETs and HEADs of an answer link answer nothing", async () => {
  const link = linkIn(mail, "/svar/");
  const addresses = ["", "?svar=talk", "?svar=call-me", "?svar=not-now", "?svar=no", "?ret=1"].map(
    (query) => link + query,
  );
  const visits = Array.from({ length: 1_000 }, (_, n) => ({
    address: addresses[n % addresses.length] ?? link,
    method: n % 2 === 0 ? "GET" : "HEAD",
  }));
  const statuses = new Set<number>();
  while (visits.length > 0) {
    const some = visits.splice(0, 20).map(({ address, method }) => fetch(address, { method }));
    for (const { status } of await Promise.all(some)) statuses.add(status);
  }
  expect(statuses).toEqual(new Set([200]));
  await openEnquiry();
  await tove.see("De har ikke svaret endnu.");
});

test("an automatic reply from somebody who is away is no answer, and moves the reminder to after their return", async () => {
  const back = new Date(Date.now() + 40 * 86_400_000);
  const day = `${back.getUTCDate()}/${back.getUTCMonth() + 1} ${back.getUTCFullYear()}`;
  const lines = [
    "From: Susanne <susanne@vestergaards.example>",
    "Subject: Automatisk svar",
    "Auto-Submitted: auto-replied",
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${newId()}@vestergaards.example>`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    `Jeg holder ferie og er tilbage den ${day}.`,
  ];
  const envelope = { from: "", to: [mail.envelopeFrom] };
  await sendAsFirm(product.intakePort, { raw: Buffer.from(lines.join("\r\n")), envelope });
  await openEnquiry();
  await untilItSays(/Har svaret, at de er væk\. De er tilbage/);
  await tove.see("De har ikke svaret endnu.");
  await axe(tove.page);
});

const answers = [
  { answer: "Ja, lad os tale sammen", type: async (firm: Visitor) => firm.fill(/Hvilket arbejde/, "Kassen") },
  { answer: "Ring til mig", type: async (firm: Visitor) => firm.fill(/Hvilket nummer/, "50 11 22 33") },
  { answer: "Ikke denne gang", type: async (firm: Visitor) => firm.choose("Om tre måneder") },
  { answer: "Nej tak", type: async (firm: Visitor) => firm.choose(/^Nej tak denne gang/) },
];

test.each(answers)("$answer is given by the link, and stands in the thread", async ({ answer, type }) => {
  const firm = await visitor(browser);
  await firm.page.goto(`${linkIn(mail, "/svar/")}?ret=1`);
  await axe(firm.page);
  await firm.tap("link", answer);
  await type(firm);
  await firm.tap("button", "Send svaret");
  await firm.see("Tak for svaret");
  await firm.see(`Dit svar: ${answer}.`);
  expect(firm.errors).toEqual([]);
  await firm.close();
  await openEnquiry();
  await tove.see(answer);
  expect(await tove.page.getByText("De har ikke svaret endnu.").count()).toBe(0);
});
