/**
 * A candidate's own page in a real browser: handed over by a volunteer, opened on one phone, and decided on;
 * then every page of it in each language, with axe in both directions.
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { candidateLocales, sideOf } from "~/app/i18n/side/registry";
import { axe } from "../support/axe";
import { launchBrowser, screenshot } from "../support/browser";
import { startProduct, type Product } from "../support/product";
import { desk, phone, type Visitor, visitor } from "../support/visitor";
import { scriptBytes } from "../support/weight";
import { makeLink, opened, signedIn } from "./own-page";

const minutes = 60_000;
let product: Product;
let browser: Browser;
let volunteer: Visitor;

beforeAll(async () => {
  product = await startProduct({ mode: "demo" });
  browser = await launchBrowser();
  volunteer = await signedIn(browser, product, "Tove Kjær");
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const go = (who: Visitor, path: string) => who.page.goto(product.url + path);

test("a scanner opens every link; the person opens it after that; a forwarded link opens nothing", async () => {
  const link = await makeLink(volunteer, product, /^Leyla/);
  for (let n = 0; n < 50; n += 1) {
    for (const method of ["GET", "HEAD"]) expect((await fetch(link, { method })).status).toBe(200);
  }
  await axe(volunteer.page);
  const page = await fetch(link);
  expect(page.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect(await page.text()).not.toContain("Leyla");

  const leyla = await opened(browser, link);
  await leyla.see("Hej Leyla");
  expect(leyla.page.url()).not.toContain("/side/");
  const stranger = await visitor(browser);
  await stranger.page.goto(link);
  await stranger.tap("button", "Åbn min side");
  await stranger.see("Siden er åbnet på en anden telefon");
  expect(await stranger.words()).not.toContain("Leyla");
  await volunteer.page.reload();
  await volunteer.see(/En anden enhed .* prøvede at åbne det/);

  await volunteer.tap("button", "Tag linket tilbage");
  await volunteer.see("Linket virker ikke mere.");
  await leyla.page.reload();
  await leyla.see("Siden er ikke åben her");
  await Promise.all([leyla.close(), stranger.close()]);
});

test(
  "the candidate decides, corrects, writes and asks; the volunteer sees it",
  { timeout: 4 * minutes },
  async () => {
    const leyla = await opened(browser, await makeLink(volunteer, product, /^Leyla/));
    const candidate = volunteer.page.url().replace(/\/min-side$/, "");

    // A yes that a volunteer noted is shown as such, and taken back with one tap.
    await leyla.tap("link", /^Hvem må se hvad/);
    await leyla.tap("link", /^En tekst uden navn til virksomheder/);
    await leyla.see(/som skrev det ned/);
    await leyla.tap("button", "Jeg vil ikke mere");
    await leyla.see("Det er stoppet.");

    // The case may be sent on; the preview is what can be sent.
    await leyla.tap("link", /^Send mine ting videre til/);
    await leyla.see("Mere end det her kan vi ikke sende.");
    await leyla.tap("button", "Ja, det må I");
    await leyla.see("Tak. Dit ja er gemt.");
    await leyla.tap("link", /må fortælle gruppen/);
    await leyla.tap("button", "Nej, det må I ikke");
    await leyla.see("Dit nej er gemt.");

    // The profile again, for one kind of work, without script and in two steps.
    await leyla.tap("link", /^En tekst uden navn til virksomheder/);
    await leyla.choose("Kun noget slags arbejde");
    await leyla.choose("hotel, køkken og café");
    await leyla.tap("button", "Videre");
    await leyla.see(/virksomheder inden for hotel, køkken og café/);
    // "Ikke disse", together with the yes.
    await leyla.fill("Virksomhedens navn", "Havnens");
    await leyla.tap("button", "Find den");
    await leyla.page
      .getByRole("button", { name: /må ikke se noget$/ })
      .first()
      .click();
    await leyla.see(/hotel, køkken og café, men ikke .*Havnens/);
    await leyla.tap("button", "Ja, det må I");
    await leyla.see("Tak. Dit ja er gemt.");

    await go(leyla, "/min-side/oplysninger");
    await leyla.tap("link", "Ret: Telefon");
    await leyla.fill("Der skal stå", "hvad som helst");
    await leyla.tap("button", "Send rettelsen");
    await leyla.see("Skriv et telefonnummer, for eksempel 20 30 40 50.");
    await leyla.fill("Der skal stå", "20 30 40 51");
    await leyla.tap("button", "Send rettelsen");
    await leyla.see("Du har bedt om at få det ændret til");

    await go(leyla, "/min-side/ord");
    await leyla.fill("Hvorfor vil du gerne arbejde?", "Mit nummer er 010190-1234.");
    await leyla.tap("button", "Gem");
    await leyla.see("Her står noget, der ligner et CPR-nummer.");
    await leyla.fill("Hvorfor vil du gerne arbejde?", "أحب الخبز. Jeg bor på Havnegade 4.");
    await leyla.tap("button", "Gem");
    await leyla.see("Det er gemt. Din frivillige kan se det.");

    await leyla.tap("link", "Ring til mig");
    await leyla.fill("Hvornår passer det bedst?", "i dag efter kl. 16");
    await leyla.tap("button", "Ring til mig");
    await leyla.see("Din frivillige har fået besked og ringer til dig.");
    await leyla.tap("link", /^Få en kopi/);
    await leyla.tap("button", "Bed om en kopi");
    await leyla.see("En kopi: I gang");
    await leyla.see(/^Senest/);
    expect(leyla.errors.filter((error) => !/status of 422/.test(error))).toEqual([]);

    await volunteer.page.goto(candidate);
    await volunteer.see("Nyt fra Min side");
    await volunteer.see("Vil gerne ringes op");
    await volunteer.see("أحب الخبز. Jeg bor på Havnegade 4.");
    await axe(volunteer.page);
    await volunteer.tap("button", "Ret det");
    await volunteer.see("Det er rettet.");
    await volunteer.see("20 30 40 51");
    await volunteer.tap("button", "Jeg har set det");
    await volunteer.see("Det er noteret, at du har set det.");
    expect(await volunteer.page.getByText("Nyt fra Min side").count()).toBe(0);
    await leyla.close();
  },
);

test(
  "a proposal is read from right to left with its Danish address as it is written, and is said yes or no to",
  { timeout: 4 * minutes },
  async () => {
    const arabic = sideOf("ar").words;
    const yonas = await opened(browser, await makeLink(volunteer, product, /^Yonas/));
    await yonas.page.locator("button[name=locale][value=ar]").click();
    await yonas.page.locator("main a[href*='/min-side/job/']").first().click();
    const place = yonas.page.locator("main dd bdi").first();
    await place.waitFor();
    const directions = await place.evaluate((bdi) => [
      getComputedStyle(bdi).direction,
      getComputedStyle(bdi.closest("main") ?? bdi).direction,
    ]);
    expect(directions).toEqual(["ltr", "rtl"]);
    expect(await place.innerText()).toMatch(/^Elling Planteskole, .*Elling$/);
    await axe(yonas.page);
    await yonas.tap("button", arabic.introduction.yes);
    await yonas.see(arabic.introduction.saidYes);
    await yonas.close();

    const oksana = await opened(browser, await makeLink(volunteer, product, /^Oksana/));
    await oksana.page.locator("button[name=locale][value=da]").click();
    await oksana.tap("link", /^Vil du møde/);
    await oksana.tap("button", "Nej tak, ikke her");
    await oksana.see("Du har sagt nej tak. Det er noteret, og der sker ikke mere her.");
    await go(oksana, "/min-side/data");
    await oksana.choose("Ja, jeg vil slettes");
    await oksana.tap("button", "Bed om at blive slettet");
    await oksana.see("At blive slettet: I gang");
    await oksana.see(/^Senest/);
    await oksana.close();
    await go(volunteer, "/gruppe/anmodninger");
    await volunteer.see("vil slettes");
  },
);

const places = [
  "",
  "/samtykker",
  "/samtykker/profil",
  "/samtykker/gem",
  "/oplysninger",
  "/oplysninger/skills",
];
places.push("/ord", "/set", "/ring", "/data", "/om", "/samtykker/profil/ja?hvem=all");

const manners = [
  { colorScheme: "light", size: phone },
  { colorScheme: "dark", size: desk },
] as const;

test.each(candidateLocales)(
  "every page in %s, in light and dark",
  { timeout: 6 * minutes },
  async (locale) => {
    const { words, dir } = sideOf(locale);
    const link = await makeLink(volunteer, product, /^Samir/);
    const who = await opened(browser, `${link}?sprog=${locale}`);
    await who.page.locator(`button[name=locale][value=${locale}]`).click();
    await who.see(words.home.places);
    const wrong: string[] = [];
    const things = await (async () => {
      await go(who, "/min-side/samtykker");
      return who.page
        .locator("main a[href*='/samtykker/']")
        .evaluateAll((links) => links.map((each) => each.getAttribute("href") ?? ""));
    })();
    for (const path of [...places.map((place) => `/min-side${place}`), ...things, "/min-side/lukket"]) {
      await go(who, path);
      const name = `side ${locale} ${path.replace(/[0-9a-f-]{36}/, "")}`;
      if (!path.endsWith("lukket")) {
        const html = who.page.locator("html");
        expect([await html.getAttribute("lang"), await html.getAttribute("dir")], path).toEqual([
          locale,
          dir,
        ]);
      }
      expect(await scriptBytes(who.page), path).toBeLessThan(2_000);
      for (const { colorScheme, size } of manners) {
        await who.page.emulateMedia({ colorScheme });
        await who.page.setViewportSize(size);
        await axe(who.page).catch((error: unknown) => wrong.push(`${path}: ${String(error)}`));
        const wide = await who.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        if (wide) wrong.push(`${path}: must be scrolled sideways`);
        if (process.env.SCREENSHOTS) await screenshot(who.page, `${name} ${colorScheme} ${size.width}`);
      }
      await who.page.emulateMedia({ colorScheme: "light" });
      await who.page.setViewportSize(phone);
    }
    // While nobody has reviewed the translation, the Danish stands beside the words that are agreed to.
    await go(who, "/min-side/samtykker/gem");
    const danish = who.page.locator("main [lang=da]");
    expect(await danish.count()).toBe(locale === "da" ? 0 : 1);
    if (locale !== "da") await who.see(words.notReviewed);
    await go(who, "/min-side/ord");
    await who.page.locator("textarea").first().fill("010190-1234");
    await who.page.locator("main form button").last().click();
    await who.see(words.problems.cpr);
    expect(wrong).toEqual([]);
    await who.close();
  },
);
