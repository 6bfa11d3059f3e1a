import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { errorReason } from "~/app/server/error-reason.server";
import type {} from "~/app/server/load-context.server";
import { log } from "~/app/server/logger.server";
import { NonceContext } from "~/app/ui/nonce";

// The process starts the product through the bundle, so that there is one copy of every module.
export { startRuntime } from "~/app/server/runtime.server";

/** How long the data of a page may take. */
export const streamTimeout = 5_000;

/**
 * Renders a page and sends it whole, since no page here has data that comes later. As one string it takes half as
 * long as in the pieces that React makes for a stream.
 * @throws what the page throws, which Remix reports and answers with the nearest boundary
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const context = await withData(ofMatchedRoutes(remixContext));
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(Buffer.from(`<!DOCTYPE html>${html}`), { headers, status });
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

type DataPart = { done: boolean; value: string };

/**
 * With what the page hands to the browser read beforehand: Remix reads it while it renders, and breaks the rendering
 * off to wait, which a page rendered whole cannot do.
 */
async function withData(context: EntryContext): Promise<EntryContext> {
  const reader = context.serverHandoffStream?.getReader();
  if (!reader) return context;
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  reader.releaseLock();
  const value = Buffer.concat(parts).toString("utf8");
  const read = (result: DataPart) => Object.assign(Promise.resolve(), { result });
  const streamCache = { 0: read({ done: false, value }), 1: read({ done: true, value: "" }) };
  return { ...context, renderMeta: { ...context.renderMeta, streamCache } };
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
