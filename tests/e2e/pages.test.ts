/**
 * Every page of the demo, looked at by those who may open it: no accessibility fault, nothing that goes wrong in
 * the browser, nothing that has to be scrolled sideways, and no more JavaScript than a phone on a bus can take.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routeAccess } from "~/app/access/routes";
import { axe } from "./support/axe";
import { launchBrowser, screenshot as keep } from "./support/browser";
import { crawl } from "./support/crawl";
import { startProduct, type Product } from "./support/product";
import { routeOf } from "./support/routes-of";
import { desk, linkIn, phone, visitor, type Visitor } from "./support/visitor";
import { scriptBytes } from "./support/weight";

const mostScript = 130_000;

/** Pictures of every page are kept where somebody wants to look at them: SCREENSHOTS=1. */
const screenshot = async (page: Page, name: string) => {
  if (process.env.SCREENSHOTS) await keep(page, name);
};

/** Pages whose colours are looked at in the dark as well. */
const alsoInTheDark = [
  "routes/home/today",
  "routes/firms/firm",
  "routes/candidates/candidate",
  "routes/contacts/new",
  "routes/enquiries/enquiry",
  "routes/handovers/handover",
  "routes/unit/case",
  "routes/unit/inbox",
  "routes/unit/agreement",
  "routes/account/second-factor",
  "routes/answer/answer",
  "routes/account/sign-in",
];

/** Files to take away, what phones fetch and go through, and forms that stand on other pages: whoever opens their address is led back there. */
const noPages = new Set([
  "routes/device/ahead",
  "routes/device/entries",
  "routes/device/own-drafts",
  "routes/device/no-network",
  "routes/home/quiet",
  "routes/home/received",
  "routes/account/calendar",
  "routes/account/calendar-feed",
  "routes/data/copy-candidate-file",
  "routes/data/copy-contact-file",
  "routes/mail/original",
  "routes/mail/sent-mail",
  "routes/mail/sender-flag",
  "routes/unit/sent-mail",
  "routes/mail/html",
  "routes/mail/file",
  "routes/handovers/pdf",
  "routes/unit/case-pdf",
  "routes/firms/import-failed",
  "routes/account/sign-out",
  "routes/account/organisation",
  "routes/account/language",
  "routes/firms/address",
  "routes/firms/deletion",
  "routes/firms/reminders",
  "routes/candidates/deletion",
  "routes/candidates/own-news",
  "routes/candidates/proposal",
  "routes/contacts/deletion",
  "routes/enquiries/meaning",
  "routes/enquiries/opt-out-hint",
  "routes/enquiries/sender",
  "routes/enquiries/their-call",
  "routes/enquiries/ending",
  "routes/introductions/sharing",
  "routes/introductions/ending",
]);

let product: Product;
let browser: Browser;
const seen = new Set<string>();

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function scrollsSideways(who: Visitor): Promise<string | null> {
  return who.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth} wide: ${wide
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120))
      .join(" | ")}`;
  });
}

/** Looks at the page that is shown, in all its forms. @returns what is wrong with it */
async function look(who: Visitor, routeId: string, path: string, name: string): Promise<string[]> {
  const wrong: string[] = [];
  const note = (what: string) => wrong.push(`${routeId} ${path}: ${what}`);
  const check = async (what: string) => {
    await axe(who.page).catch((error: unknown) =>
      note(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  seen.add(routeId);
  if (!(await who.page.title())) note("has no title");
  const bytes = await scriptBytes(who.page);
  if (bytes > mostScript) note(`${bytes} bytes of JavaScript`);
  if (routeId.startsWith("routes/answer/") && bytes > 0) note("has JavaScript");

  await who.page.setViewportSize(phone);
  await check("phone");
  await screenshot(who.page, `phone ${name}`);
  const dark = alsoInTheDark.includes(routeId);
  if (dark) {
    await who.page.emulateMedia({ colorScheme: "dark" });
    await check("phone, dark");
    await screenshot(who.page, `phone ${name} dark`);
  }
  await who.page.setViewportSize(desk);
  if (dark) {
    await check("desk, dark");
    await who.page.emulateMedia({ colorScheme: "light" });
  }
  await check("desk");
  await screenshot(who.page, `desk ${name}`);

  await who.page.setViewportSize({ width: 360, height: 740 });
  await who.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const sideways = await scrollsSideways(who);
  if (sideways) note(`must be scrolled sideways with large text: ${sideways}`);
  await who.page.setViewportSize(phone);
  return wrong;
}

async function signIn(name: string): Promise<Visitor> {
  const who = await visitor(browser);
  await who.page.goto(`${product.url}/demo`);
  await who.tap("button", `Log ind som ${name}`);
  await who.page.waitForURL((url) => !url.pathname.startsWith("/demo"));
  return who;
}

/** Of a page that is not there, and of a form sent back, the browser itself says so on its console. */
const expected = (error: string) => /status of (404|422)/.test(error);

async function lookAt(who: Visitor, name: string, paths: string[], follow = true): Promise<void> {
  const wrong: string[] = [];
  let looked = 0;
  const one = async (id: string, path: string) => {
    looked += 1;
    wrong.push(...(await look(who, id, path, `${name} ${looked} ${id.slice("routes/".length)}`)));
  };
  if (follow) await crawl(who, product.url, paths, one);
  for (const path of follow ? [] : paths) {
    await who.page.goto(product.url + path);
    await one(routeOf(path).id, path);
  }
  expect([...wrong, ...who.errors.filter((error) => !expected(error))]).toEqual([]);
  await who.close();
}

const minutes = 60_000;

describe("what each role can open", () => {
  test("a coordinator", { timeout: 16 * minutes }, async () => {
    const tove = await signIn("Tove Kjær");
    await tove.page.goto(`${product.url}/virksomheder/indsaet`);
    await tove.fill("Celler fra et regneark", "Navn\tBy\nRåbjerg Is\tRåbjerg\n\tSkagen");
    await tove.tap("button", "Se dem igennem");
    await tove.page.waitForURL(/indsaet\/.+/);
    const sheet = new URL(tove.page.url()).pathname;
    await tove.page.goto(`${product.url}/virksomheder`);
    await tove.tap("link", /^Lindholm/);
    await tove.page.waitForURL(/virksomheder\/[0-9a-f-]{36}$/);
    const firm = new URL(tove.page.url()).pathname;
    const enquiry = await tove.page.getByRole("link", { name: /Til Bent/ }).getAttribute("href");
    await tove.page.goto(`${product.url}/virksomheder`);
    await tove.tap("link", /^Café Fyret/);
    const lift = await tove.page
      .getByRole("link", { name: "De vil gerne kontaktes igen" })
      .getAttribute("href");
    await tove.page.goto(`${product.url}/sendt-videre`);
    const handover = await tove.page.getByRole("link", { name: /^Samir/ }).getAttribute("href");
    await tove.page.goto(`${product.url}/kandidater`);
    await tove.tap("link", /^Leyla/);
    await tove.page.waitForURL(/kandidater\/[0-9a-f-]{36}$/);
    const candidate = new URL(tove.page.url()).pathname;
    const exception = await tove.page.getByRole("link", { name: /^Hotel Kattegat/ }).getAttribute("href");
    const consent = await tove.page.locator("a[href*='/samtykker/0']").first().getAttribute("href");
    await tove.page.goto(`${product.url}/gruppe/frivillige`);
    await tove.tap("link", /^Henning Bruun/);
    const portfolio = await tove.page
      .getByRole("link", { name: "Giv videre, hvad Henning Bruun har" })
      .getAttribute("href");
    await tove.page.goto(`${product.url}/gruppe/brud/ny`);
    await tove.fill("Hvad skete der?", "En telefon blev glemt i bussen.");
    await tove.tap("button", "Gem, og start uret");
    await tove.page.waitForURL(/gruppe\/brud\/[0-9a-f-]{36}$/);
    const breach = new URL(tove.page.url()).pathname;
    const data = [
      "/gruppe/data",
      "/gruppe/anmodninger",
      "/gruppe/slettefrister",
      "/gruppe/fortegnelse",
      breach,
    ];
    const forms = [
      ...data,
      ...[
        portfolio ?? "",
        "/opfoelgninger",
        "/laenge-siden",
        "/gruppe/opfoelgning",
        "/konto/mails",
        "/kladder",
      ],
      `${firm}/henvendelse`,
      `${enquiry}/svar`,
      `${handover}/besked`,
      `${handover}/ny-version`,
      `${candidate}/hjaelpere`,
      lift ?? "",
      exception ?? "",
      consent ?? "",
    ];
    await lookAt(tove, "coordinator", ["/", "/ikke-sendt", sheet, ...forms, "/findes-ikke"]);
  });

  test("a volunteer with promises to keep, and a form sent back", { timeout: 4 * minutes }, async () => {
    const henning = await signIn("Henning Bruun");
    await henning.see("Hør, om februar stadig passer");
    const wrong = await look(henning, "routes/home/today", "/", "volunteer today");
    const promise = await henning.page.locator("a[href^='/opfoelgninger/0']").first().getAttribute("href");
    await henning.page.goto(product.url + (promise ?? ""));
    wrong.push(...(await look(henning, "routes/contacts/follow-up", promise ?? "", "volunteer promise")));
    await henning.page.goto(`${product.url}/virksomheder/ny`);
    await henning.tap("button", "Gem virksomheden");
    await henning.page.locator("[aria-invalid=true]").first().waitFor();
    wrong.push(...(await look(henning, "routes/firms/new", "/virksomheder/ny", "volunteer errors")));
    expect([...wrong, ...henning.errors.filter((error) => !expected(error))]).toEqual([]);
    await henning.close();
  });

  test("the jobcenter's lead", { timeout: 8 * minutes }, async () => {
    const mette = await signIn("Mette Skovgaard");
    const link = await mette.page.getByRole("link", { name: /Hotel Kattegat/ }).getAttribute("href");
    await lookAt(mette, "lead", [
      "/indbakke",
      `${link}/svar`,
      `${link}/besked`,
      `${link}/resultat`,
      `${link}/ansvarlig`,
      ...["/konto/to-trin", "/konto/to-trin/kode", "/indbakke/resultater", "/enhed/aftale", "/enhed/farvel"],
    ]);
  });

  test("the platform's operator", { timeout: 4 * minutes }, async () => {
    await lookAt(await signIn("Dorte Nørby"), "operator", ["/drift"]);
  });
});

describe("what opens without an account", () => {
  test(
    "signing in, the privacy notice, the demo, and what is not there",
    { timeout: 8 * minutes },
    async () => {
      const somebody = await visitor(browser);
      await somebody.page.goto(`${product.url}/log-ind`);
      await somebody.fill("Din e-mail", "henning@flygtningejob.example");
      await somebody.tap("button", "Send mig et link");
      const mail = await product.postOffice.waitFor({
        to: "henning@flygtningejob.example",
        subject: "Dit link",
      });
      const invitation = await product.postOffice.waitFor({ to: "poul@naboen.example" });
      const letter = await product.postOffice.waitFor({
        to: "tove@flygtningejob.example",
        subject: /^Ugen/,
      });
      const secret = (link: string) => new URL(link).pathname;
      const paths = ["/log-ind", "/log-ind/sendt", "/log-ind/adgangskode", "/demo", "/demo/posthus"];
      paths.push(secret(linkIn(mail, "/log-ind/")), secret(linkIn(invitation, "/invitation/")));
      paths.push(secret(linkIn(letter, "/ingen-mail/")), `/demo/posthus/${mail.id}`);
      await lookAt(somebody, "nobody", paths, false);
    },
  );

  test("what a firm sees", { timeout: 8 * minutes }, async () => {
    const fresh = await product.postOffice.waitFor({ to: "susanne@vestergaards.example" });
    const answered = await product.postOffice.waitFor({
      to: "louise@hotelkattegat.example",
      subject: "Kunne",
    });
    const [link, other] = [linkIn(fresh, "/svar/"), linkIn(answered, "/svar/")].map(
      (url) => new URL(url).pathname,
    );
    const answers = ["talk", "call-me", "not-now", "no"].map((answer) => `${link}?svar=${answer}`);
    const optOut = new URL(linkIn(fresh, "/nej-tak/")).pathname;
    const paths = [
      link ?? "",
      ...answers,
      other ?? "",
      `${link}/kollega`,
      optOut,
      "/nyt-link",
      new URL(linkIn(fresh, "/mine-oplysninger/")).pathname,
      `${new URL(linkIn(fresh, "/privatliv/")).pathname}/kandidater`,
      "/svar/forkert",
    ];
    paths.push(new URL(linkIn(fresh, "/privatliv/")).pathname);
    await lookAt(await visitor(browser), "firm", paths, false);
  });

  test("what the jobcenter opens by a mail's link", { timeout: 4 * minutes }, async () => {
    const mail = await product.postOffice.waitFor({
      to: "jobcenter@strandby.example",
      subject: /har sendt en sag/,
    });
    const staff = await visitor(browser);
    const path = new URL(linkIn(mail, "/modtag/")).pathname;
    await staff.page.goto(product.url + path);
    await staff.fill("Hvem er du?", "Jytte Mogensen");
    await staff.tap("button", "Læs sagen");
    await staff.page.waitForURL(/\/indbakke\//);
    const weekly = await product.postOffice.waitFor({
      to: "jobcenter@strandby.example",
      subject: /venter på jer$/,
    });
    const inbox = new URL(linkIn(weekly, "/modtag/indbakke/")).pathname;
    await lookAt(
      staff,
      "by link",
      [path, inbox, new URL(staff.page.url()).pathname, "/modtag/forkert"],
      false,
    );
  });
});

test("no page of the product was left out", () => {
  // A candidate's own page is looked at in each of its languages by tests/e2e/side.
  const pages = Object.keys(routeAccess).filter(
    (id) => routeAccess[id]?.GET && !noPages.has(id) && !id.startsWith("routes/side/"),
  );
  expect(pages.filter((id) => !seen.has(id))).toEqual([]);
});
