/** A thread that reads large mails: an entry of its own, since a worker thread shares no module with the process. */
import { parentPort } from "node:worker_threads";
import { doJob, type Job } from "./jobs.server";

parentPort?.on("message", (job: Job) => {
  void doJob(job).then(
    (result) => parentPort?.postMessage({ result }),
    // What reading throws is a fault of ours; it goes where the mail was asked for.
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
