import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import type { Logger } from "../logger.server";
import { loggablePath } from "./loggable-path.server";

/**
 * Gives every request an id (`res.locals.requestId`, header X-Request-Id) and logs it when it is done:
 * method, path without tokens, status and milliseconds. No address, no query, no agent.
 */
export function requestLog(log: Logger): RequestHandler {
  // Different after each start; the counter makes it different within one.
  const boot = randomBytes(5).toString("hex");
  let count = 0;
  return (req, res, next) => {
    const id = `${boot}-${(++count).toString(36)}`;
    const started = performance.now();
    res.locals.requestId = id;
    res.setHeader("X-Request-Id", id);
    res.once("close", () => {
      const line = {
        id,
        method: req.method,
        path: loggablePath(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(performance.now() - started),
      };
      if (!res.writableFinished) log.info({ ...line, aborted: true }, "request");
      else if (res.statusCode >= 500) log.error(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}
