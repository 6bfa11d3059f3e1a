import pino from "pino";
import { Writable } from "node:stream";
import { expect, test, vi } from "vitest";
import { startWorker, type WorkerTask } from "~/app/server/worker.server";

function memoryLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { log: pino(stream), lines };
}

const task = (run: WorkerTask["run"], everyMs = 30_000): WorkerTask => ({ name: "try", everyMs, run });

test("a task runs at start, rests, and runs again when nudged", async () => {
  let runs = 0;
  const worker = startWorker([task(() => Promise.resolve((runs++, 0)))], memoryLog().log);
  await vi.waitFor(() => expect(runs).toBe(1));
  worker.nudge();
  await vi.waitFor(() => expect(runs).toBe(2));
  await worker.drain();
  expect(runs).toBe(2);
});

test("a task that did something looks again at once", async () => {
  const waiting = [3, 2, 1, 0];
  const worker = startWorker([task(() => Promise.resolve(waiting.shift() ?? 0))], memoryLog().log);
  await vi.waitFor(() => expect(waiting).toEqual([]));
  await worker.drain();
});

test("a nudge while it works makes it look once more", async () => {
  let runs = 0;
  const gates: (() => void)[] = [];
  const worker = startWorker(
    [
      task(
        () =>
          new Promise((resolve) => {
            runs++;
            gates.push(() => resolve(0));
          }),
      ),
    ],
    memoryLog().log,
  );
  await vi.waitFor(() => expect(gates).toHaveLength(1));
  worker.nudge();
  gates[0]?.();
  await vi.waitFor(() => expect(runs).toBe(2));
  gates[1]?.();
  await worker.drain();
});

test("a failing task is logged without its words, rests longer, and stops nobody", async () => {
  const { log, lines } = memoryLog();
  let others = 0;
  const worker = startWorker(
    [
      { name: "failing", everyMs: 5, run: () => Promise.reject(new Error("Mette Hansen is not found")) },
      { name: "other", everyMs: 5, run: () => Promise.resolve((others++, 0)) },
    ],
    log,
  );
  await vi.waitFor(() => expect(others).toBeGreaterThan(5));
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(1));
  await worker.drain();
  expect(lines.join("")).toContain('"task":"failing"');
  expect(lines.join("")).not.toContain("Mette");
  expect(others).toBeGreaterThan(lines.length);
  expect(worker.isBeating()).toBe(true);
});

test("draining waits for the run under way and starts no other", async () => {
  let finish: () => void = () => undefined;
  let runs = 0;
  const worker = startWorker(
    [
      task(
        () =>
          new Promise((resolve) => {
            runs++;
            finish = () => resolve(1);
          }),
      ),
    ],
    memoryLog().log,
  );
  await vi.waitFor(() => expect(runs).toBe(1));
  let drained = false;
  const draining = worker.drain().then(() => (drained = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(drained).toBe(false);
  finish();
  await draining;
  expect(runs).toBe(1);
});

test("however many tasks there are, they rest without a word of warning", async () => {
  const warnings: Error[] = [];
  const hear = (warning: Error) => void warnings.push(warning);
  process.on("warning", hear);
  let runs = 0;
  const count = () => Promise.resolve((runs++, 0));
  const worker = startWorker(
    Array.from({ length: 30 }, () => task(count)),
    memoryLog().log,
  );
  await vi.waitFor(() => expect(runs).toBe(30));
  await worker.drain();
  await new Promise(setImmediate);
  process.off("warning", hear);
  expect(warnings).toEqual([]);
});
