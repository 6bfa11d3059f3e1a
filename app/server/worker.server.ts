import { setMaxListeners } from "node:events";
import { errorReason } from "./error-reason.server";
import type { Logger } from "./logger.server";

/** Something the worker does again and again. */
export type WorkerTask = {
  name: string;
  /** How long it rests when there was nothing to do, in ms. */
  everyMs: number;
  /** Does what is due and returns how many things it did; more than none makes it look again at once. */
  run(): Promise<number>;
};

export type Worker = {
  /** Wakes the tasks that rest. */
  nudge(): void;
  /** True while every task either rests or has been at work for less than five minutes. */
  isBeating(): boolean;
  /** Ends after the runs under way. */
  drain(): Promise<void>;
};

const STUCK_AFTER_MS = 5 * 60_000;
const LONGEST_REST_MS = 60_000;
/** Tasks that rest longer than this are housekeeping and are not woken by a nudge. */
const NUDGED_UP_TO_MS = 60_000;

/** Starts all tasks, each in a loop of its own, so that a slow one holds nobody up. */
export function startWorker(tasks: readonly WorkerTask[], log: Logger): Worker {
  const stop = new AbortController();
  // Each task that rests listens for the end; from eleven on Node would take that for a leak.
  setMaxListeners(tasks.length, stop.signal);
  const loops = tasks.map((task) => startLoop(task, log, stop.signal));
  return {
    nudge: () => loops.forEach((loop) => loop.nudge()),
    isBeating: () => loops.every((loop) => loop.isBeating()),
    async drain() {
      stop.abort();
      await Promise.all(loops.map((loop) => loop.done));
    },
  };
}

function startLoop(task: WorkerTask, log: Logger, stop: AbortSignal) {
  let busySince: number | null = null;
  let nudged = false;
  let wake: (() => void) | null = null;

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stop.removeEventListener("abort", end);
        wake = null;
        resolve();
      };
      const timer = setTimeout(end, ms);
      stop.addEventListener("abort", end);
      wake = end;
    });

  async function loop() {
    let failures = 0;
    while (!stop.aborted) {
      nudged = false;
      busySince = performance.now();
      let did = 0;
      try {
        did = await task.run();
        failures = 0;
      } catch (error) {
        failures++;
        log.error({ task: task.name, failures, reason: errorReason(error) }, "task failed");
      }
      busySince = null;
      const pause = failures
        ? Math.max(task.everyMs, Math.min(task.everyMs * 2 ** failures, LONGEST_REST_MS))
        : task.everyMs;
      // setImmediate: a task that always finds more must not starve the requests.
      if (did > 0 || (nudged && !failures)) await new Promise((resolve) => setImmediate(resolve));
      else if (!stop.aborted) await rest(pause);
    }
  }

  return {
    done: loop(),
    nudge() {
      if (task.everyMs > NUDGED_UP_TO_MS) return;
      nudged = true;
      wake?.();
    },
    isBeating: () => busySince === null || performance.now() - busySince < STUCK_AFTER_MS,
  };
}
