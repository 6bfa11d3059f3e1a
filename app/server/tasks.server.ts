import type { WorkerTask } from "./worker.server";

/** What the worker does, and how often it looks when nobody nudges it. */
export const workerTasks: readonly WorkerTask[] = [];
