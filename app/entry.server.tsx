import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { errorReason } from "~/app/server/error-reason.server";
import type {} from "~/app/server/load-context.server";
import { log } from "~/app/server/logger.server";
import { NonceContext } from "~/app/ui/nonce";

// The process starts the product through the bundle, so that there is one copy of every module.
export { startRuntime } from "~/app/server/runtime.server";

/** How long the data of a page may take; React is given a second more to tell the page. */
export const streamTimeout = 5_000;

/**
 * Renders a page and sends it whole: no page here has data that comes later, and in pieces of two kilobytes,
 * as React hands them out, sending one takes as long as reading what it shows.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const { html, failed } = await render(
    <NonceContext.Provider value={nonce}>
      <RemixServer
        context={ofMatchedRoutes(remixContext)}
        url={request.url}
        abortDelay={streamTimeout}
        nonce={nonce}
      />
    </NonceContext.Provider>,
    { nonce, requestId },
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { headers, status: failed ? 500 : status });
}

/** Without the hundred routes that this page is not: Remix would make each of them ready for every page. */
function ofMatchedRoutes(context: EntryContext): EntryContext {
  const { routes } = context.manifest;
  const matched = context.staticHandlerContext.matches.map(({ route }) => [route.id, routes[route.id]]);
  return {
    ...context,
    manifest: { ...context.manifest, routes: Object.fromEntries(matched) as typeof routes },
  };
}

/** @throws what the page throws outside of any boundary, which Remix reports and answers */
function render(page: ReactElement, { nonce, requestId }: Pick<AppLoadContext, "nonce" | "requestId">) {
  return new Promise<{ html: Uint8Array<ArrayBuffer>; failed: boolean }>((resolve, reject) => {
    let failed = false;
    let inBoundaries = false;
    const parts: Buffer[] = [];
    const sink = new Writable({
      write(part: Buffer, _encoding, done) {
        parts.push(part);
        done();
      },
      final(done) {
        resolve({ html: new Uint8Array(Buffer.concat(parts)), failed });
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        inBoundaries = true;
      },
      onAllReady() {
        clearTimeout(timer);
        pipe(sink);
      },
      onShellError(error: unknown) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error: unknown) {
        failed = true;
        if (inBoundaries) log().error({ id: requestId, reason: errorReason(error) }, "rendering failed");
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Logs where a loader, action or page failed, without the values it failed on. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  // A page that is not there, or not for this reader, is no failure of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log().error({ id: context.requestId, reason: errorReason(error) }, "request failed");
}
