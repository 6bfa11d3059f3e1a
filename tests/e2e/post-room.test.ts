import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { v7 as newId } from "uuid";
import type { KeptMail } from "../../emails/intake/post-office.server";
import { sendAsFirm } from "../../emails/intake/send-as-firm.server";
import { setTimeout as pause } from "node:timers/promises";
import { axe } from "./support/axe";
import { launchBrowser } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { desk, visitor, type Visitor } from "./support/visitor";

let product: Product;
let browser: Browser;
let tove: Visitor;
const strandby = "strandby@post.brobygger.example";

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
  tove = await visitor(browser, { viewport: desk });
  await tove.page.goto(`${product.url}/demo`);
  await tove.tap("button", "Log ind som Tove Kjær");
  await tove.page.waitForURL((url) => !url.pathname.startsWith("/demo"));
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Delivers a mail over real SMTP to the demo group. */
async function deliver(from: string, subject: string, body: string, extra: string[] = []): Promise<void> {
  const head = [
    `From: ${from}`,
    `To: ${strandby}`,
    `Message-ID: <${newId()}@udefra.example>`,
    `Subject: ${subject}`,
    ...(extra.length > 0 ? extra : ["Content-Type: text/plain; charset=utf-8"]),
  ];
  const raw = Buffer.from([...head, "", body].join("\r\n"));
  await sendAsFirm(product.intakePort, { raw, envelope: { from: "nogen@udefra.example", to: [strandby] } });
}

/** Opens the page until these words stand on it: mail takes its time. */
async function open(path: string, words: string | RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await tove.page.goto(`${product.url}${path}`);
    if ((await tove.page.getByText(words).count()) > 0) return;
    await pause(300);
  }
  throw new Error(`${String(words)} never stood on ${path}.`);
}

/** The newest mail that asked a firm, and the address of its thread, once somebody is told of an answer to it. */
async function asked(): Promise<KeptMail> {
  const mails = await product.postOffice.mails();
  const mail = mails.find(
    ({ replyTo, links }) => replyTo?.address.includes("+t.") && links.some((link) => link.includes("/svar/")),
  );
  if (!mail) throw new Error("The demo has asked no firm.");
  return mail;
}

async function threadOfAnswer(since: KeptMail): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const told = (await product.postOffice.mails()).find(
      ({ id, subject }) => id > since.id && subject.includes("har svaret"),
    );
    const link = told?.links.find((address) => address.includes("/henvendelser/"));
    if (link) return new URL(link).pathname;
    await pause(200);
  }
  throw new Error("Nobody was told of the answer.");
}

test("a colleague's reply stands in its thread as a new sender, who becomes a contact person with one tap", async () => {
  const mail = await asked();
  const [newest] = await product.postOffice.mails();
  const domain = mail.envelopeTo[0]?.split("@")[1] ?? "";
  await product.postOffice.answer(mail, {
    text: "Jeg svarer for min kollega: vi vil gerne høre mere.",
    from: { name: "Ib Lund", address: `ib@${domain}` },
  });
  const thread = await threadOfAnswer(newest ?? mail);
  await open(thread, "vi vil gerne høre mere");
  await tove.see(`Ny afsender: ib@${domain}`);
  await axe(tove.page);
  await tove.tap("button", "Gør til kontaktperson");
  await tove.page.getByText(`Ny afsender: ib@${domain}`).waitFor({ state: "detached" });
});

test("a stranger's mail to a thread stands beside it until somebody puts it there", async () => {
  const mail = await asked();
  await product.postOffice.answer(mail, {
    text: "Jeg fik jeres mail sendt videre.",
    from: { name: "Ukendt Person", address: "ukendt@fremmed.example" },
  });
  await open("/post", "Ukendt Person");
  await tove.tap("link", /^Ukendt Person/);
  await tove.see("ingen dér kender afsenderen");
  await axe(tove.page);
  await tove.tap("button", "Læg mailen i den tråd");
  await tove.see("Mailen ligger nu i tråden.");
  await tove.see("Afsenderen var ukendt. En af jer har lagt mailen her.");
});

test("a mail that found no thread is put into one by hand, and shows what is in it safely", async () => {
  const html = [
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n",
    '<p>Jeg læste om jer i avisen.</p><script>document.title="ond"</script><img src="https://fremmed.example/se.gif">',
    "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n",
    "MZ ikke en PDF\u0000",
    "--b--",
  ].join("\r\n");
  await deliver("Frode Friis <frode@fremmed.example>", "Fra avisen", html, [
    "Content-Type: multipart/mixed; boundary=b",
  ]);
  await open("/post", "Frode Friis");
  await tove.tap("link", /^Frode Friis/);
  await tove.see("Jeg læste om jer i avisen.");
  await tove.see("plan.pdf.bin");
  await tove.page.getByText("Vis mailen, som afsenderen så den").click();
  const frame = tove.page.frameLocator("iframe");
  await frame.getByText("Jeg læste om jer i avisen.").waitFor();
  expect(await frame.locator("script").count()).toBe(0);
  expect(await frame.locator("img[src]").count()).toBe(0);
  await tove.see(/1 billede hentes fra nettet/);
  await axe(tove.page);
  const select = tove.page.getByRole("combobox", { name: /Hvilken tråd/ });
  const [first] = await select.locator("option:not([value=''])").all();
  await select.selectOption((await first?.getAttribute("value")) ?? "");
  await tove.tap("button", "Læg den her");
  await tove.see("Mailen ligger nu i tråden.");
  await tove.see("Jeg læste om jer i avisen.");
});

test("a mail that a volunteer passes on is filed under its firm", async () => {
  const forwarded = [
    "Se her.",
    "",
    "---------- Forwarded message ---------",
    "From: Jonas Krogh <jonas@cafefyret.example>",
    "Date: Mon, Jul 13, 2026 at 9:26 AM",
    "Subject: En plads i caféen",
    "To: Tove Kjær <tove@strandby.example>",
    "",
    "Vi mangler en i køkkenet fra august.",
  ].join("\r\n");
  const address = "tove@flygtningejob.example";
  await deliver(`Tove <${address}>`, "Fwd: En plads i caféen", forwarded, [
    "Authentication-Results: mx.test.example; dmarc=pass",
    "Content-Type: text/plain; charset=utf-8",
  ]);
  await open("/henvendelser", "Café Fyret");
  await tove.tap("link", /^Café Fyret/);
  await tove.see("Vi mangler en i køkkenet fra august.");
});

test("the page on mail coming in tries whether forwarding works", async () => {
  await tove.page.goto(`${product.url}/gruppe/mail-ind`);
  await axe(tove.page);
  await tove.fill("Jeres egen mailadresse", "post@strandby-hjaelper.example");
  await tove.tap("button", "Prøv, om det virker");
  await tove.see("Prøvemailen er på vej.");
  const mail = await product.postOffice.waitFor({ to: "post@strandby-hjaelper.example" });
  await open("/gruppe/mail-ind", "Vi venter på, at den kommer tilbage");
  const raw = [
    `From: ${mail.from?.address}`,
    `Message-ID: ${mail.messageId}`,
    `Subject: ${mail.subject}`,
    "",
    mail.text,
  ].join("\r\n");
  await sendAsFirm(product.intakePort, {
    raw: Buffer.from(raw),
    envelope: { from: mail.envelopeFrom, to: [strandby] },
  });
  await open("/gruppe/mail-ind", "Videresendelsen virker");
  await tove.page.goto(`${product.url}/gruppe/postkasse`);
  await axe(tove.page);
  expect(tove.errors).toEqual([]);
});
