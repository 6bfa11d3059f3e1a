import { sealAuditRows } from "~/app/domain/audit/seal-rows.server";
import { sendReminders } from "~/app/domain/enquiries/send-reminders.server";
import { runImports } from "~/app/domain/firms/imports/run-imports.server";
import { sendLetters } from "~/app/domain/letters/send-letters.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { runRetention } from "~/app/domain/retention/run.server";
import { noticeQuiet } from "~/app/domain/quiet/notice-quiet.server";
import { sendDueMails } from "~/app/domain/mail/outbox/send-due-mails.server";
import { keepAuditHeads } from "./audit-heads.server";
import { sendUnitLetters } from "~/app/domain/unit-letters/send-unit-letters.server";
import { closeLeftUnits } from "~/app/domain/units/close-left-units.server";
import { eraseWhatWasBegun } from "./erasure-list.server";
import { errorReason } from "./error-reason.server";
import { keepHouse } from "./housekeeping.server";
import { log } from "./logger.server";
import type { WorkerTask } from "./worker.server";

const HOUR_MS = 60 * 60_000;

const reportTo = (message: string) => (error: unknown) =>
  log().error({ reason: errorReason(error) }, message);

/** What the worker does, and how often it looks when nobody nudges it. */
export const workerTasks: readonly WorkerTask[] = [
  { name: "send-mails", everyMs: 1000, run: () => sendDueMails({ report: reportTo("mail not made") }) },
  { name: "read-mails", everyMs: 1000, run: () => readStoredMails({ report: reportTo("mail not filed") }) },
  { name: "firm-imports", everyMs: 1000, run: runImports },
  { name: "reminders", everyMs: 10 * 60_000, run: () => sendReminders().then(() => 0) },
  { name: "quiet", everyMs: HOUR_MS, run: () => noticeQuiet().then(() => 0) },
  { name: "letters", everyMs: 60_000, run: () => sendLetters().then(() => 0) },
  { name: "erasures", everyMs: 5000, run: eraseWhatWasBegun },
  { name: "retention", everyMs: HOUR_MS, run: () => runRetention().then(() => 0) },
  { name: "seal-audit", everyMs: 2 * 60_000, run: sealAuditRows },
  { name: "audit-heads", everyMs: HOUR_MS, run: () => keepAuditHeads() },
  { name: "unit-letters", everyMs: 10 * 60_000, run: () => sendUnitLetters().then(() => 0) },
  { name: "units-left", everyMs: 10 * 60_000, run: () => closeLeftUnits().then(() => 0) },
  { name: "housekeeping", everyMs: HOUR_MS, run: keepHouse },
];
