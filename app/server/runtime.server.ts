import { closeOwnTransport } from "~/app/domain/mail/outbox/own-transport.server";
import { isAnyWorkerBeating } from "~/db/beats.server";
import { databaseAnswers, migrationsAreApplied } from "~/db/health.server";
import { closeDatabase, migrateDatabase, onSlowTransaction, openDatabase } from "~/db/client.server";
import { sqlitePath } from "~/db/sqlite.server";
import { config, type Config } from "./config.server";
import { errorReason } from "./error-reason.server";
import { eraseAgain } from "./erasure-list.server";
import { startHeartbeat } from "./heartbeat.server";
import { takeDatabase } from "./lock.server";
import { flushLog, log, type Logger } from "./logger.server";
import { openIntake, openPostOffice } from "./mail-ports.server";
import { startMailboxes } from "./mailboxes.server";
import { workerTasks } from "./tasks.server";
import { startWorker, type Worker } from "./worker.server";

type Readiness = { ready: boolean; database: boolean; migrations: boolean; worker: boolean };

/** The product as it runs, without the web server in front of it. */
export type Running = {
  config: Config;
  log: Logger;
  ready(): Promise<Readiness>;
  /** Tells the worker that something may be waiting for it. */
  nudge(): void;
  /** Lets go of ports, finishes the worker's runs, closes the database. */
  stop(): Promise<void>;
};

/**
 * Opens the database, applies migrations, and starts the worker and the mail ports that this role has.
 * @throws ConfigError, DatabaseInUse, or whatever hindered it; nothing is left open then
 */
export async function startRuntime(): Promise<Running> {
  const settings = config();
  const closers: (() => unknown)[] = [flushLog];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const worker = await start(settings, closers);
    return {
      config: settings,
      log: log(),
      ready: () => readiness(worker),
      nudge: () => worker?.nudge(),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(settings: Config, closers: (() => unknown)[]): Promise<Worker | null> {
  if (settings.databaseUrl.startsWith("file:")) closers.push(takeDatabase(sqlitePath(settings.databaseUrl)));
  openDatabase({ url: settings.databaseUrl });
  closers.push(closeDatabase);
  onSlowTransaction((ms) => log().warn({ ms: Math.round(ms) }, "slow transaction"));
  await migrateDatabase();

  if (settings.role === "web") return null;
  // Whatever backup this database comes from, nobody who was erased is in it when mail leaves and pages open.
  const again = await eraseAgain();
  if (again > 0) log().warn({ again }, "erased again after a restore");
  // Closed after the worker, whose last mails go there.
  closers.push(await openPostOffice(settings, log()));
  closers.push(closeOwnTransport);
  if (settings.mode === "demo") {
    const { seedDemo } = await import("~/app/demo/seed.server");
    await seedDemo();
  }
  const worker = startWorker(workerTasks, log());
  closers.push(() => worker.drain());
  closers.push(await startHeartbeat(worker, log()));
  closers.push(await openIntake(settings, log(), () => worker.nudge()));
  closers.push(startMailboxes(log(), () => worker.nudge()));
  return worker;
}

/** What `question` says, or false, and a line in the log, when the database does not answer it. */
function ask(question: Promise<boolean>): Promise<boolean> {
  return question.catch((error: unknown) => {
    log().error({ reason: errorReason(error) }, "database does not answer");
    return false;
  });
}

/** A process without a worker of its own looks for the signs of life that one leaves in the database. */
async function readiness(worker: Worker | null): Promise<Readiness> {
  const database = await ask(databaseAnswers().then(() => true));
  const [migrations, beating] = await Promise.all([
    database && ask(migrationsAreApplied()),
    worker ? worker.isBeating() : database && ask(isAnyWorkerBeating()),
  ]);
  return { ready: database && migrations && beating, database, migrations, worker: beating };
}
