import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useEffect, type ReactNode } from "react";
import latin from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import { coreText } from "./i18n/core";
import { LocaleContext } from "./i18n/use-text";
import styles from "./styles/app.css?url";
import { rememberRoot, rootOrCopy } from "./device/root-copy";
import { PocketLine } from "./routes/device/pocket-line";
import { PocketWhenIdle } from "./routes/device/pocket-when-idle";
import { useListBeside } from "./routes/list-beside";
import { LiveRegion } from "./ui/announce";
import { Arrival } from "./ui/arrival";
import { ErrorPage } from "./ui/error-page";
import { Frame, PlainFrame } from "./ui/frame";
import { useNonce } from "./ui/nonce";
import { useOnDevice } from "./ui/on-device";
import { NowContext } from "./ui/now";
import { pageContext } from "./web/page-context.server";

export const links: LinksFunction = () => [
  { rel: "preload", href: latin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: coreText.da.product }];

/** What the frame needs on every page, and the instant from which its "i går" is counted. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, headers } = await pageContext(args);
  return data({ ...context, now: new Date() }, { headers });
}

export const clientLoader = rootOrCopy;

/** Routes may export `handle: RouteHandle`. */
export type RouteHandle = {
  /** The page is plain HTML: no script, no hydration (the firm's answer page). */
  noScript?: boolean;
  /** The page is shown without the places of the frame, also to somebody signed in. */
  plain?: boolean;
  /** The page brings a frame of its own. */
  own?: boolean;
};

/** What a page's loader may say of the page itself, as `page`: its language and direction, where they are its own. */
type PageInHtml = { page?: { lang?: unknown; dir?: unknown } } | null | undefined;

function useHtml(locale: string): { lang: string; dir?: "ltr" | "rtl" } {
  const own = useMatches()
    .map(({ data }) => (data as PageInHtml)?.page)
    .findLast((page) => typeof page?.lang === "string" && (page.dir === "ltr" || page.dir === "rtl"));
  return own ? (own as { lang: string; dir: "ltr" | "rtl" }) : { lang: locale };
}

function useHandle(): RouteHandle {
  return Object.assign({}, ...useMatches().map(({ handle }) => handle)) as RouteHandle;
}

export function Layout({ children }: { children: ReactNode }) {
  const context = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const { noScript } = useHandle();
  const locale = context?.locale ?? "da";
  return (
    <html {...useHtml(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#fbfcfb" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0f1817" media="(prefers-color-scheme: dark)" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {context?.actor && !noScript && (
          <>
            <link rel="manifest" href="/brobygger.webmanifest" />
            <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
          </>
        )}
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleContext.Provider value={locale}>
          <NowContext.Provider value={context?.now ?? new Date()}>
            <LiveRegion />
            {children}
          </NowContext.Provider>
        </LocaleContext.Provider>
        {!noScript && (
          <>
            <Arrival />
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

function Framed({ beside, children }: { beside?: ReactNode; children: ReactNode }) {
  const context = useRouteLoaderData<typeof loader>("root");
  const { plain, noScript, own } = useHandle();
  const actor = context?.actor;
  if (own) return children;
  if (!actor || actor.organisationKind === "none" || plain || noScript)
    return <PlainFrame flash={context?.flash}>{children}</PlainFrame>;
  return (
    <Frame actor={actor} flash={context.flash} beside={beside}>
      <PocketLine />
      {children}
    </Frame>
  );
}

export default function Root() {
  const context = useRouteLoaderData<typeof loader>("root");
  useEffect(() => {
    if (context) rememberRoot(context);
  }, [context]);
  const fromPhone = context !== undefined && "fromPhone" in context;
  useOnDevice(context?.device, fromPhone);
  return (
    <Framed beside={useListBeside()}>
      <Outlet />
      {context?.device && !context.device.draftsOnly && (
        <PocketWhenIdle owner={context.device} fromPhone={fromPhone} />
      )}
    </Framed>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Framed>
      <ErrorPage error={error} />
    </Framed>
  );
}
