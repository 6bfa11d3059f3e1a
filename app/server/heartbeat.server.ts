import { randomUUID } from "node:crypto";
import { endBeat, leaveBeat } from "~/db/beats.server";
import { errorReason } from "./error-reason.server";
import type { Logger } from "./logger.server";
import type { Worker } from "./worker.server";

const EVERY_MS = 15_000;

/**
 * Writes the worker's signs of life into the database, where web processes look for them.
 * @returns a function that ends them, to be called while the database is open
 */
export async function startHeartbeat(worker: Worker, log: Logger): Promise<() => Promise<void>> {
  const name = `worker:${randomUUID()}`;
  const beat = () =>
    leaveBeat(name, worker.isBeating()).catch((error: unknown) =>
      log.error({ reason: errorReason(error) }, "beat not written"),
    );
  let last = beat();
  await last;
  const timer = setInterval(() => void (last = beat()), EVERY_MS);
  return async () => {
    clearInterval(timer);
    await last;
    await endBeat(name);
  };
}
