import { and, desc, eq, gt, inArray } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { handovers, organisations, outgoingMails, threads } from "~/db/schema/index.server";
import { mailProblem, type MailProblem } from "./mail-problems";

/** A mail about a case that did not reach the unit: nothing of the case, nor of the person. */
export type NotReached = { id: string; to: string; group: string; createdAt: Date; problem: MailProblem };

const shownForMs = 30 * 86_400_000;
const toUnit = ["handover-notice", "handover-message", "consent-withdrawn"];

/** The groups' mails of the last 30 days that failed on their way to the unit's mailbox, newest first. */
export async function mailsNotReaching(actor: UnitActor, at = new Date()): Promise<NotReached[]> {
  const rows = await read()
    .select({
      id: outgoingMails.id,
      to: outgoingMails.toEmail,
      group: organisations.name,
      createdAt: outgoingMails.createdAt,
      problem: outgoingMails.problem,
    })
    .from(handovers)
    .innerJoin(threads, eq(threads.handoverId, handovers.id))
    .innerJoin(outgoingMails, eq(outgoingMails.threadId, threads.id))
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .where(
      and(
        eq(handovers.unitId, actor.unitId),
        inArray(outgoingMails.template, toUnit),
        eq(outgoingMails.state, "failed"),
        gt(outgoingMails.createdAt, new Date(at.getTime() - shownForMs)),
      ),
    )
    .orderBy(desc(outgoingMails.id))
    .limit(20);
  return rows.map((row) => ({ ...row, problem: mailProblem(row.problem) }));
}
