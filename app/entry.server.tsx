import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { errorReason } from "~/app/server/error-reason.server";
import type {} from "~/app/server/load-context.server";
import { log } from "~/app/server/logger.server";
import { NonceContext } from "~/app/ui/nonce";

// The process starts the product through the bundle, so that there is one copy of every module.
export { startRuntime } from "~/app/server/runtime.server";

/** How long deferred data may take; React is given a second more to tell the page. */
export const streamTimeout = 5_000;

/** Renders a page; a crawler gets it whole, a reader as it becomes ready. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const whole = isbot(request.headers.get("user-agent"));
    let statusCode = status;
    let started = false;
    const respond = () => {
      started = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusCode }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          if (!whole) respond();
        },
        onAllReady() {
          clearTimeout(abortTimer);
          if (whole) respond();
        },
        onShellError(error: unknown) {
          clearTimeout(abortTimer);
          reject(error);
        },
        onError(error: unknown) {
          statusCode = 500;
          // Before the shell is ready, Remix reports the error itself.
          if (started) log().error({ id: requestId, reason: errorReason(error) }, "rendering failed");
        },
      },
    );
    const abortTimer = setTimeout(abort, streamTimeout + 1_000);
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
