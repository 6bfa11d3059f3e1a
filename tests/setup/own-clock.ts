import { readFileSync } from "node:fs";

/**
 * Milliseconds as they pass for this process: the time in which it was ready to run but other processes had
 * the cores does not count. What it waits for (the database, a network) does. Where the system keeps no such
 * figure (only Linux does), it is the ordinary clock.
 */
export function ownClock(): number {
  return performance.now() - waitedForCoreMs();
}

/** Milliseconds for which this process has had a core; what it waits for does not count. */
export function processorClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let known = true;

function waitedForCoreMs(): number {
  if (!known) return 0;
  try {
    // Time on the core, time waiting for one (both in ns), number of turns.
    const waited = Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[1]);
    if (Number.isFinite(waited)) return waited / 1e6;
  } catch {
    // No /proc: the ordinary clock it is.
  }
  known = false;
  return 0;
}
