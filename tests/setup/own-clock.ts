import { readFileSync } from "node:fs";

/**
 * Milliseconds as they pass for this process: the time in which it was ready to run but other processes had
 * the cores does not count. What it waits for (the database, a network) does. Where the system keeps no such
 * figure (only Linux does), it is the ordinary clock.
 */
export function ownClock(): number {
  return performance.now() - (schedule()?.waitedMs ?? 0);
}

/**
 * Milliseconds for which the thread that runs our code has had a core; what it waits for does not count, nor what
 * the engine's own threads do beside it (compiling, collecting garbage), unless the system keeps no figure of threads.
 */
export function processorClock(): number {
  const { user, system } = process.cpuUsage();
  return schedule()?.ranMs ?? (user + system) / 1000;
}

let kept = true;

/** What the system has counted for the main thread, or undefined without /proc (see proc(5), "schedstat"). */
function schedule(): { ranMs: number; waitedMs: number } | undefined {
  if (!kept) return undefined;
  try {
    // Time on the core, time waiting for one (both in ns), number of turns.
    const [ran, waited] = readFileSync("/proc/self/schedstat", "utf8").split(" ").map(Number);
    if (Number.isFinite(ran) && Number.isFinite(waited))
      return { ranMs: ran! / 1e6, waitedMs: waited! / 1e6 };
  } catch {
    // No /proc: the ordinary clock it is.
  }
  kept = false;
  return undefined;
}
