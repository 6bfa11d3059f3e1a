import { runImports } from "~/app/domain/firms/imports/run-imports.server";
import { keepHouse } from "./housekeeping.server";
import type { WorkerTask } from "./worker.server";

const HOUR_MS = 60 * 60_000;

/** What the worker does, and how often it looks when nobody nudges it. */
export const workerTasks: readonly WorkerTask[] = [
  { name: "firm-imports", everyMs: 1000, run: runImports },
  { name: "housekeeping", everyMs: HOUR_MS, run: keepHouse },
];
