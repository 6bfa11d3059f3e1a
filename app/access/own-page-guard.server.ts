/**
 * Who reads a candidate's own page: the device that it was opened on. The browser keeps the secrets of the pages
 * that were opened on it, the one that is open first; a phone may be a family's.
 */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { openDevice, type OpenPage } from "~/app/domain/own-page/open-device.server";
import { readCookie, setCookie } from "~/app/web/cookies.server";

type Args = Pick<LoaderFunctionArgs | ActionFunctionArgs, "request" | "context">;

const COOKIE = "side";
const mostPages = 4;
const year = 365 * 24 * 3600;
/** Stands first where the reader has closed the page. */
const CLOSED = "lukket";

const kept = (request: Request) => (readCookie(request, COOKIE) ?? "").split(".").filter(Boolean);

/** The secrets of the pages that were opened in this browser. */
export function ownSecrets(request: Request): string[] {
  return kept(request)
    .filter((secret) => secret !== CLOSED)
    .slice(0, mostPages);
}

/** The header that opens one page in this browser. @param secret see `openOwnPage` */
export function keepOwnPage(request: Request, secret: string): string {
  const others = ownSecrets(request).filter((other) => other !== secret);
  return setCookie(COOKIE, [secret, ...others].slice(0, mostPages).join("."), year);
}

/** The header that closes the page in this browser, until its link is opened again. */
export function closeOwnPage(request: Request): string {
  return setCookie(COOKIE, [CLOSED, ...ownSecrets(request)].join("."), year);
}

// All loaders of one HTTP request share their context, so the device is looked up once.
const pages = new WeakMap<object, Promise<OpenPage | null>>();

/** The page that is open on the device that asks, or null. */
export function currentOwnPage({ request, context }: Args): Promise<OpenPage | null> {
  let page = pages.get(context);
  if (!page) {
    const [first] = kept(request);
    page = first && first !== CLOSED ? openDevice(first) : Promise.resolve(null);
    pages.set(context, page);
  }
  return page;
}

/** The candidate whose page is open on this device. @throws a redirect to the page that says it is not */
export async function ownPageGuard(args: Args): Promise<OpenPage> {
  const page = await currentOwnPage(args);
  if (!page) throw redirect("/min-side/lukket");
  return page;
}
