import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { ServerBuild } from "@remix-run/node";
import { errorReason } from "../error-reason.server";
import type { Running } from "../runtime.server";
import { bodyLimit } from "./body-limit.server";
import { isOwnRequest } from "./origin-check.server";
import { answerPlainly } from "./plain-answer.server";
import { refuse } from "./refuse.server";
import { requestLog } from "./request-log.server";
import { bySection } from "./sections.server";
import { securityHeaders } from "./security-headers.server";

type AppOptions = {
  running: Running;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the client's files: from `build/client`, or by Vite while developing. */
  assets: RequestHandler[];
  developing: boolean;
  isStopping(): boolean;
};

/** The whole way of a request: health, headers, files, log, limits, origin, page. */
export function createApp({ running, build, assets, developing, isStopping }: AppOptions): Express {
  const { config, log } = running;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", [...config.trustedProxies]);

  app.get(
    "/health",
    (_req, res) => void res.set("Cache-Control", "no-store").type("text/plain").send("ok\n"),
  );
  app.get("/ready", (_req, res, next) => {
    running.ready().then((state) => {
      const ready = state.ready && !isStopping();
      res
        .status(ready ? 200 : 503)
        .set("Cache-Control", "no-store")
        .json({ ...state, ready });
    }, next);
  });

  app.use((_req, res, next) => {
    if (isStopping()) res.set("Connection", "close");
    next();
  });
  app.use(securityHeaders({ secure: config.publicUrl.protocol === "https:", viteOverlay: developing }));
  app.use(compression());
  app.use(assets);
  app.use(requestLog(log));

  const originRule = { publicOrigin: config.publicUrl.origin, trustHost: config.mode !== "production" };
  app.use((req, res, next) => {
    if (!isOwnRequest(req.method, req.headers, originRule)) {
      return refuse(req, res, 403, (words) => words.foreignOrigin);
    }
    // Remix compares Origin anew and would refuse the "null" that our no-referrer pages send.
    delete req.headers.origin;
    next();
  });
  app.use(bodyLimit());
  app.use((req, res, next) => {
    // Whatever was just written may have left a mail to send.
    if (req.method !== "GET" && req.method !== "HEAD") res.once("finish", running.nudge);
    next();
  });

  const handle = (of: typeof build): RequestHandler => {
    const page = createRequestHandler({
      build: of,
      mode: developing ? "development" : "production",
      getLoadContext: (req, res) => ({
        nonce: res.locals.nonce as string,
        requestId: res.locals.requestId as string,
        clientAddress: req.ip ?? "",
      }),
    });
    // It hands its failures to `next` itself.
    return (req, res, next) => void page(req, res, next);
  };
  if (typeof build === "function") app.all("*", handle(build));
  else {
    const handlerOf = bySection(build, handle);
    app.all("*", (req, res, next) => handlerOf(req.path)(req, res, next));
  }

  const failed: ErrorRequestHandler = (error: { status?: number }, req, res, _next) => {
    const status = error.status === 400 || error instanceof URIError ? 400 : 500;
    if (status === 500)
      log.error({ id: res.locals.requestId as string, reason: errorReason(error) }, "request failed");
    if (res.headersSent) return void res.destroy();
    answerPlainly(req, res, status, (words) => (status === 400 ? words.badRequest : words.failed));
  };
  app.use(failed);
  return app;
}
