import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Job, JobName, Jobs } from "./jobs.server";

/** A reading that took too long, or ended its thread. */
export class NotRead extends Error {
  override name = "NotRead";
}

type Answer = { result: unknown } | { error: unknown };
type Waiting = { job: Job; limitMs: number; settle: (answer: Answer) => void };

/** What a hostile mail may take of memory, in MB; a mail of 25 MB takes a fifth of it. */
const mostMemory = 768;
/** A thread without work ends after so long, in ms: its memory is the process's. */
const restsFor = 30_000;

const queue: Waiting[] = [];
let thread: Worker | null = null;
/** Takes what the thread says of the job it has; null while it has none. */
let settle: ((answer: Answer) => void) | null = null;
let resting: NodeJS.Timeout | undefined;

/**
 * Does a job in a thread beside the process, one at a time, so that no request waits for it.
 * @throws NotRead when it takes longer than `limitMs` or more memory than a thread has; the thread is ended then
 */
export async function inThread<Name extends JobName>(job: Job<Name>, limitMs: number): Promise<Jobs[Name]> {
  const answer = await new Promise<Answer>((settle) => {
    queue.push({ job, limitMs, settle });
    next();
  });
  if ("error" in answer) throw answer.error;
  return answer.result as Jobs[Name];
}

function next(): void {
  const waiting = settle ? undefined : queue.shift();
  if (!waiting) return;
  clearTimeout(resting);
  const reader = (thread ??= startThread());
  const limit = setTimeout(() => giveUp("took too long"), waiting.limitMs);
  settle = (answer) => {
    settle = null;
    clearTimeout(limit);
    reader.unref();
    waiting.settle(answer);
    if (queue.length > 0) next();
    else resting = setTimeout(endThread, restsFor).unref();
  };
  reader.ref();
  // The bytes are copied once and handed over; the mail itself stays with its owner.
  const raw = new Uint8Array(waiting.job.raw);
  reader.postMessage({ ...waiting.job, raw }, [raw.buffer]);
}

function giveUp(why: string): void {
  endThread();
  settle?.({ error: new NotRead(why) });
}

function endThread(): void {
  clearTimeout(resting);
  const ended = thread;
  thread = null;
  void ended?.terminate();
}

function startThread(): Worker {
  const started = makeThread();
  const ifCurrent = (act: () => void) => started === thread && act();
  started.on("message", (answer: Answer) => ifCurrent(() => settle?.(answer)));
  started.on("error", ({ message }) => ifCurrent(() => giveUp(message)));
  started.on("exit", () => ifCurrent(() => giveUp("ended")));
  return started;
}

function makeThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
  const built = ["./reader.js", "../reader.js"]
    .map((file) => new URL(file, import.meta.url))
    .find((file) => existsSync(file));
  if (built) return new Worker(built, { resourceLimits, execArgv: [] });
  // From its source, in the project's folder, through the compiler that it is started with there.
  const source = new URL("thread.server.ts", import.meta.url).href;
  const start = `import("tsx/esm/api").then(({ tsImport }) => tsImport(${JSON.stringify(source)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(start, { eval: true, resourceLimits, execArgv: [] });
}
