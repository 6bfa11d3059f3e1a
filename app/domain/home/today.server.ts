import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { dueFollowUps, type FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import { incomingMails } from "~/db/schema/index.server";
import { askAgainDays, type AskAgain } from "./ask-again-days.server";
import { waitingEnquiries, type WaitingEnquiry } from "./waiting-enquiries.server";
import { wantingHandovers, type WantingHandover } from "./wanting-handovers.server";

const MOST_FOLLOW_UPS = 25;
const MOST_COUNTED = 100;

/** What waits for a member of a group today. */
export type Today = {
  waiting: { lines: WaitingEnquiry[]; more: boolean };
  followUps: FollowUpLine[];
  handovers: WantingHandover[];
  askAgain: AskAgain[];
  /** Mails that found no thread; counted to a hundred. */
  inboxCount: number;
};

/**
 * What matters now, in five short queries.
 * @param everybody the follow-ups of the whole group instead of one's own: for coordinators, others get their own
 */
export async function today(actor: GroupActor, of: { now: Date; everybody: boolean }): Promise<Today> {
  const day = plainDateAt(of.now);
  const everybody = of.everybody && actor.role === "coordinator";
  const [waiting, followUps, handovers, askAgain, inbox] = await Promise.all([
    waitingEnquiries(actor, of.now),
    dueFollowUps(actor, { by: day, everybody, most: MOST_FOLLOW_UPS }),
    wantingHandovers(actor, of.now),
    askAgainDays(actor, day),
    read()
      .select({ id: incomingMails.id })
      .from(incomingMails)
      .where(and(eq(incomingMails.groupId, actor.groupId), eq(incomingMails.state, "inbox")))
      .limit(MOST_COUNTED),
  ]);
  return { waiting, followUps, handovers, askAgain, inboxCount: inbox.length };
}
