import pino from "pino";
import { config } from "./config.server";

export type Logger = pino.Logger;

let made: { logger: Logger; flush(): void } | null = null;

function make() {
  // Written in the background: a request never waits for the log.
  const destination = pino.destination({ fd: 1, sync: false });
  const logger = pino(
    { level: config().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
  return { logger, flush: () => destination.flushSync() };
}

/** The process's log: lines of JSON on standard output. Never hand it names, addresses, tokens or texts. */
export function log(): Logger {
  return (made ??= make()).logger;
}

/** Writes what is still waiting; call it last, just before the process ends. */
export function flushLog(): void {
  made?.flush();
}
