/**
 * What goes wrong on a phone on a bus: no JavaScript, a button pressed twice, two tabs, a session that ran out,
 * a mail scanner. And the product by keyboard alone, and in English.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./support/browser";
import { startProduct, type Product } from "./support/product";
import { desk, linkIn, visitor, type Visitor } from "./support/visitor";

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

async function signedIn(name: string, options: Parameters<typeof visitor>[1] = {}): Promise<Visitor> {
  const who = await visitor(browser, options);
  await who.page.goto(`${product.url}/demo`);
  await who.tap("button", `Log ind som ${name}`);
  await who.page.waitForURL((url) => !url.pathname.startsWith("/demo"));
  return who;
}

/** Runs in the page: an answer of this address arrives whole, but does not end before its request is broken off. */
function holdBackTheEnd(address: string): void {
  const send = window.fetch;
  window.fetch = async (input, init) => {
    const answer = await send(input, init);
    const signal = init?.signal;
    if (!answer.url.includes(address) || !signal) return answer;
    const body = await answer.arrayBuffer();
    const held = new ReadableStream({
      start(stream) {
        stream.enqueue(new Uint8Array(body));
        signal.addEventListener("abort", () => {
          document.documentElement.dataset.broken = "off";
          stream.error(signal.reason);
        });
      },
    });
    return new Response(held, { status: answer.status, headers: answer.headers });
  };
}

/** Runs in the page: a key is pressed after React has taken the page over, and before it has looked at it. */
function pressAtOnce(): void {
  const listen = document.addEventListener.bind(document);
  let pressed = false;
  document.addEventListener = ((...args: Parameters<typeof listen>) => {
    listen(...args);
    if (pressed || args[0] !== "keydown") return;
    pressed = true;
    queueMicrotask(() => {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
      document.documentElement.dataset.pressed = "early";
    });
  }) as typeof listen;
}

describe("without JavaScript", () => {
  test("a firm is added, put right, deleted and brought back", async () => {
    const henning = await signedIn("Henning Bruun", { javaScriptEnabled: false });
    await henning.tap("link", "Virksomheder");
    await henning.tap("link", "Tilføj en virksomhed");
    await henning.tap("button", "Gem virksomheden");
    await henning.see(/udfyld|skal|mangler/i);
    await henning.fill("Virksomhedens navn", "Råbjerg Mølle");
    await henning.tap("button", "Gem virksomheden");
    await henning.see("Råbjerg Mølle er tilføjet.");
    await henning.page.locator("section", { hasText: "Om virksomheden" }).getByRole("link").first().click();
    await henning.fill(/^By/, "Råbjerg");
    await henning.tap("button", "Gem ændringerne");
    await henning.see("Ændringerne er gemt.");
    await henning.tap("button", "Slet virksomheden");
    await henning.see("Råbjerg Mølle er slettet.");
    await henning.tap("button", "Fortryd");
    await henning.see("Råbjerg Mølle er her igen.");
    await henning.close();
  });
});

describe("twice and at once", () => {
  test("a double click on save gives one row", async () => {
    const henning = await signedIn("Henning Bruun");
    await henning.page.goto(`${product.url}/virksomheder/ny`);
    await henning.fill("Virksomhedens navn", "Dobbelt Op ApS");
    await henning.page.getByRole("button", { name: "Gem virksomheden" }).dblclick();
    await henning.see("Dobbelt Op ApS er tilføjet.");
    await henning.page.goto(`${product.url}/virksomheder?q=Dobbelt`);
    expect(await henning.page.getByRole("link", { name: /^Dobbelt Op ApS/ }).count()).toBe(1);
    await henning.close();
  });

  test("tapping on before the data of a page has ended is no error", async () => {
    const henning = await signedIn("Henning Bruun");
    await henning.page.addInitScript(holdBackTheEnd, "/virksomheder/ny.data");
    await henning.page.goto(`${product.url}/virksomheder/ny`);
    await henning.tap("button", "Gem virksomheden");
    await henning.page.getByRole("alert").first().waitFor();
    await henning.tap("link", "Virksomheder");
    await henning.page.getByRole("heading", { level: 1, name: "Virksomheder" }).waitFor();
    expect(await henning.page.evaluate(() => document.documentElement.dataset.broken)).toBe("off");
    // Of a form sent back the browser itself says so on its console.
    expect(henning.errors.filter((error) => !error.includes("status of 422"))).toEqual([]);
    await henning.close();
  });

  test("of two tabs that edit one firm the second is told and loses nothing", async () => {
    const henning = await signedIn("Henning Bruun");
    await henning.page.goto(`${product.url}/virksomheder`);
    await henning.tap("link", /^Cykelsmeden/);
    await henning.page.waitForURL(/virksomheder\/[0-9a-f-]{36}$/);
    const edit = `${henning.page.url()}/rediger`;
    const other = await henning.context.newPage();
    await Promise.all([henning.page.goto(edit), other.goto(edit)]);
    await henning.fill(/^Adresse/, "Torvet 1");
    await henning.tap("button", "Gem ændringerne");
    await henning.see("Ændringerne er gemt.");
    const note = other.getByRole("textbox", { name: /^Noter om virksomheden/ });
    await note.fill("Holder lukket om mandagen");
    await other.getByRole("button", { name: "Gem ændringerne" }).click();
    await other
      .getByRole("alert")
      .or(other.getByText(/imens|en anden har/i))
      .first()
      .waitFor();
    expect(await note.inputValue()).toBe("Holder lukket om mandagen");
    await other.getByRole("button", { name: "Gem ændringerne" }).click();
    await other.getByText("Ændringerne er gemt.").waitFor();
    expect(henning.errors).toEqual([]);
    await henning.close();
  });
});

test("what was typed after the session ran out is there again after signing in", async () => {
  const kirsten = await signedIn("Kirsten Overgaard");
  await kirsten.page.goto(`${product.url}/kontakter/ny`);
  await kirsten.fill("Hvad skete der?", "Samir har fået nøgle til køkkenet");
  await kirsten.choose(/^Samir/);
  await kirsten.context.clearCookies();
  await kirsten.tap("button", "Gem kontakten");
  await kirsten.see("Det, du skrev, er gemt");
  await kirsten.fill("Din e-mail", "kirsten@flygtningejob.example");
  await kirsten.tap("button", "Send mig et link");
  const mail = await product.postOffice.waitFor({ to: "kirsten@flygtningejob.example", subject: "Dit link" });
  const link = linkIn(mail, "/log-ind/");
  await Promise.all(Array.from({ length: 10 }, () => fetch(link)));
  await kirsten.page.goto(link);
  await kirsten.tap("button", "Log ind");
  await kirsten.page.waitForURL(/\/kontakter\/ny/);
  const text = kirsten.page.getByRole("textbox", { name: "Hvad skete der?" });
  expect(await text.inputValue()).toBe("Samir har fået nøgle til køkkenet");
  expect(await kirsten.page.getByRole("checkbox", { name: /^Samir/ }).isChecked()).toBe(true);
  await kirsten.tap("button", "Gem kontakten");
  await kirsten.see(/^Gemt: /);
  await kirsten.close();
});

test("a scanner's fifty visits to an answer link answer nothing", async () => {
  const mail = await product.postOffice.waitFor({ to: "susanne@vestergaards.example" });
  const link = linkIn(mail, "/svar/");
  const answers = ["", "?svar=talk", "?svar=no", "?ret=1"].map((query) => link + query);
  const visits = Array.from({ length: 50 }, (_, n) => fetch(answers[n % answers.length] ?? link));
  expect(new Set((await Promise.all(visits)).map(({ status }) => status))).toEqual(new Set([200]));
  const henning = await signedIn("Henning Bruun");
  await henning.page.goto(`${product.url}/virksomheder`);
  await henning.tap("link", /^Købmand Vestergaard/);
  await henning.tap("link", /^Til Susanne/);
  await henning.see("De har ikke svaret endnu.");
  await henning.close();
});

test("what is wrong is named by its field, and leads there", async () => {
  const henning = await signedIn("Henning Bruun");
  await henning.page.goto(`${product.url}/virksomheder/ny`);
  await henning.fill(/^Telefon/, "12");
  await henning.tap("button", "Gem virksomheden");
  await henning.tap("link", /^Telefon: Det ligner ikke et telefonnummer/);
  await henning.page.locator("input[name=phone]:focus").waitFor();
  await henning.see("Virksomhedens navn: Skriv noget her.");
  await henning.close();
});

test("a number shaped like a CPR is caught with a plain explanation, and nothing is lost", async () => {
  const tove = await signedIn("Tove Kjær");
  await tove.page.goto(`${product.url}/kontakter/ny`);
  await tove.fill("Hvad skete der?", "Talte om papirer, 010190-1234 skal med");
  await tove.tap("button", "Gem kontakten");
  await tove.see(/CPR/);
  const text = tove.page.getByRole("textbox", { name: "Hvad skete der?" });
  expect(await text.inputValue()).toBe("Talte om papirer, 010190-1234 skal med");
  await tove.close();
});

describe("at a desk", () => {
  test("the keyboard alone reaches the main actions", async () => {
    const henning = await signedIn("Henning Bruun", { viewport: desk });
    const { page } = henning;
    const reach = async (name: string | RegExp, most = 60) => {
      const aim = page
        .locator(":focus")
        .and(page.getByRole("link", { name }).or(page.getByRole("button", { name })));
      for (let pressed = 0; pressed < most; pressed += 1) {
        await page.keyboard.press("Tab");
        if ((await aim.count()) > 0) return;
      }
      throw new Error(`${String(name)} was not reached in ${most} presses of Tab`);
    };
    await reach("Gå til indholdet", 1);
    await reach("Log en kontakt", 5);
    await page.keyboard.press("Enter");
    await page.locator("textarea[name=trustNote]:focus").waitFor();
    await page.keyboard.type("Ringede til Ole, han vil tænke over det");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await reach("Gem kontakten");
    await page.keyboard.press("Enter");
    await henning.see("Gemt: opkald.");

    await page.goto(`${product.url}/virksomheder`);
    await page.locator("main").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("vask");
    await page.keyboard.press("Enter");
    await page.waitForURL(/vask/);
    await page.locator("h1").click();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Strandby Vask & Linned" }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.waitForURL(/kontakter\/ny/);
    expect(henning.errors).toEqual([]);
    await henning.close();
  });
});

test("a key that is pressed while the page wakes up disturbs nothing", async () => {
  const henning = await signedIn("Henning Bruun");
  await henning.page.addInitScript(pressAtOnce);
  await henning.page.goto(`${product.url}/virksomheder`);
  await henning.page.locator("html[data-pressed=early]").waitFor();
  await henning.tap("link", "Tilføj en virksomhed");
  await henning.see("Virksomhedens navn");
  expect(henning.errors).toEqual([]);
  await henning.close();
});

test("a desk with room keeps the list, as it was searched, beside the thing; a phone never asks for it", async () => {
  const henning = await signedIn("Henning Bruun", { viewport: desk });
  const { page } = henning;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${product.url}/virksomheder?q=strandby`);
  await henning.tap("link", /^Strandby Vask/);
  const list = page.getByRole("navigation", { name: "Virksomheder" });
  await list.locator("[aria-current]").getByText("Strandby Vask & Linned").waitFor();
  expect(await list.getByRole("link", { name: /^Elling/ }).count()).toBe(0);
  await list.getByRole("link", { name: /^Købmand Vestergaard/ }).click();
  await page.getByRole("heading", { level: 1, name: "Købmand Vestergaard" }).waitFor();
  await list.locator("[aria-current]").getByText("Købmand Vestergaard").waitFor();
  expect(asked.filter((path) => path === "/virksomheder.data")).toHaveLength(1);
  expect(henning.errors).toEqual([]);
  await page.setViewportSize({ width: 1099, height: 800 });
  await list.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(asked.filter((path) => path === "/virksomheder.data")).toHaveLength(1);
  await henning.close();
});

test("in English, once through", async () => {
  const joergen = await signedIn("Jørgen Thorup");
  await joergen.tap("link", "Mere");
  await joergen.tap("button", "English");
  await joergen.page.locator("html[lang=en]").waitFor();
  await joergen.tap("link", "Today");
  await joergen.page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
  await joergen.tap("link", "Firms");
  await joergen.tap("link", /^Sæby Flyt/);
  await joergen.tap("link", "Write to them");
  await joergen.tap("link", "Write in English");
  await joergen.page.locator("input[name=subject][value^=Would]").waitFor();
  await joergen.fill(/^Where did you meet/, "at your open house");
  await joergen.tap("button", "See the mail as they get it");
  await joergen.tap("button", "Send the mail");
  await joergen.page.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  const mail = await product.postOffice.waitFor({ to: "pernille@saebyflyt.example" });
  expect(mail.subject).toMatch(/^Would Sæby Flyt/);
  expect(mail.text).toContain("at your open house");

  const firm = await visitor(browser, { javaScriptEnabled: false });
  await firm.page.goto(linkIn(mail, "/svar/"));
  await firm.page.locator("[lang=en]").first().waitFor();
  await firm.tap("link", "Call me");
  await firm.fill("Which number can we call?", "50 00 11 07");
  await firm.tap("button", "Send the answer");
  await firm.see("Thank you for answering");
  await firm.close();

  await product.postOffice.waitFor({ to: "joergen@flygtningejob.example", after: mail });
  await joergen.page.reload();
  await joergen.see(/waiting for your answer/i);
  expect(joergen.errors).toEqual([]);
  await joergen.close();
});
