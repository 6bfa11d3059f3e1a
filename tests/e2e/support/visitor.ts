import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { KeptMail } from "../../../emails/intake/post-office.server";

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 800 };

/** A browser of somebody's own: their cookies, their window, and what went wrong in it. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Errors of the page's scripts and console so far. */
  errors: string[];
  /** Taps and presses of Enter or Space since the last call. */
  taps(): number;
  tap(role: "link" | "button", name: string | RegExp): Promise<void>;
  /** Ticks a box or chooses an answer by its words. */
  choose(name: string | RegExp, within?: string): Promise<void>;
  fill(label: string | RegExp, text: string): Promise<void>;
  /** Waits until these words stand on the page. */
  see(words: string | RegExp): Promise<void>;
  /** All words of the page's main part. */
  words(): Promise<string>;
  close(): Promise<void>;
};

/** Somebody with a browser of their own, in Danish and at phone size unless told otherwise. */
export async function visitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: phone,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  let taps = 0;
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${page.url()}: ${message.text()}`);
  });
  return {
    ...{ page, context, errors },
    taps: () => {
      const counted = taps;
      taps = 0;
      return counted;
    },
    tap: async (role, name) => {
      taps += 1;
      await page.getByRole(role, { name, exact: true }).first().click();
    },
    choose: async (name, within) => {
      taps += 1;
      const scope = within ? page.getByRole("group", { name: within }) : page;
      const answer = scope.getByRole("radio", { name }).or(scope.getByRole("checkbox", { name }));
      await answer.first().check();
    },
    fill: (label, text) => page.getByRole("textbox", { name: label }).first().fill(text),
    see: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    words: () => page.locator("main").innerText(),
    close: () => context.close(),
  };
}

/** The address in a mail that leads to this kind of page. @throws when there is none */
export function linkIn(mail: KeptMail, to: `/${string}`): string {
  const link = mail.links.find((address) => new URL(address).pathname.startsWith(to));
  if (!link) throw new Error(`The mail “${mail.subject}” leads to no ${to} but to ${mail.links.join(", ")}`);
  return link;
}

/** Everything of a mail that a reader could see, as one text. */
export const allOf = (mail: KeptMail): string => [mail.subject, mail.text, mail.html ?? ""].join("\n");
