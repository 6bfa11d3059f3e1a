import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { dueFollowUps, type FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { receivers, type Receiver } from "~/app/domain/follow-ups/receivers.server";
import { letterWishesOf } from "~/app/domain/letters/letter-wishes.server";
import { receivedBy, type Received } from "~/app/domain/portfolio/received.server";
import { quietLines, type QuietLine } from "~/app/domain/quiet/quiet-lines.server";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { builtOnce } from "~/db/client.server";
import { incomingMails, outgoingMails } from "~/db/schema/index.server";
import { askAgainDays, type AskAgain } from "./ask-again-days.server";
import { mailboxClosed } from "./mailbox-closed.server";
import { urgentRequests, type UrgentRequests } from "./urgent-requests.server";
import { waitingEnquiries, type WaitingEnquiry } from "./waiting-enquiries.server";
import { wantingHandovers, type WantingHandover } from "./wanting-handovers.server";

const MOST_FOLLOW_UPS = 25;
const MOST_QUIET = 5;
const MOST_COUNTED = 100;
/** After this a mail that was given up is told of under "Post" alone. */
const LOST_FOR_MS = 7 * 86_400_000;

type Quiet = { lines: QuietLine[]; more: boolean };

/** What waits for a member of a group today. */
export type Today = {
  waiting: { lines: WaitingEnquiry[]; more: boolean };
  /** What is due: promises to firms first, of each the oldest first. */
  followUps: FollowUpLine[];
  /** What one was given of another's and has not seen yet. */
  received: Received[];
  /** There are more that are due than are shown. */
  moreFollowUps: boolean;
  /** They have promises, and never said whether they want to be reminded of them by mail. */
  offersReminders: boolean;
  /** Whom a line is given to with one tap. */
  receivers: Receiver[];
  /** Nobody has been in touch with them for long: the latest silence first. */
  quietCandidates: Quiet;
  quietFirms: Quiet;
  handovers: WantingHandover[];
  askAgain: AskAgain[];
  /** Mails that found no thread; counted to a hundred. */
  inboxCount: number;
  /** Mails of the last seven days that were given up; counted to a hundred. */
  lostCount: number;
  /** The group's own mailbox cannot be fetched from until the reader, a coordinator, has done something. */
  mailboxClosed: boolean;
  /** Requests about data that the reader, a coordinator, must answer within a week. */
  urgentRequests: UrgentRequests | null;
};

const groupId = sql.placeholder("groupId");

const inboxMails = builtOnce((db) =>
  db
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(and(eq(incomingMails.groupId, groupId), eq(incomingMails.state, "inbox")))
    .limit(MOST_COUNTED)
    .prepare(),
);

const lostMails = builtOnce((db) =>
  db
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(
      and(
        eq(outgoingMails.organisationId, groupId),
        eq(outgoingMails.state, "failed"),
        isNull(outgoingMails.seenAt),
        gt(outgoingMails.createdAt, sql.placeholder("since")),
      ),
    )
    .limit(MOST_COUNTED)
    .prepare(),
);

const firstOf = (lines: QuietLine[]): Quiet => ({
  lines: lines.slice(0, MOST_QUIET),
  more: lines.length > MOST_QUIET,
});

/** Promises to firms come first: a firm that hears nothing tells others. */
function firmsFirst(lines: FollowUpLine[]): FollowUpLine[] {
  return [...lines.filter(({ firmId }) => firmId), ...lines.filter(({ firmId }) => !firmId)];
}

/**
 * What matters now, in a few short queries.
 * @param everybody the follow-ups of the whole group instead of one's own: for coordinators, others get their own
 */
export async function today(actor: GroupActor, of: { now: Date; everybody: boolean }): Promise<Today> {
  const day = plainDateAt(of.now);
  const everybody = of.everybody && roleMay(actor.role, "group.oversee");
  const quiet = (kind: QuietLine["kind"]) =>
    quietLines(actor, { kind, now: of.now, everybody, most: MOST_QUIET + 1 }).then(firstOf);
  const [
    waiting,
    due,
    received,
    wishes,
    to,
    quietCandidates,
    quietFirms,
    handovers,
    askAgain,
    inbox,
    lost,
    isClosed,
    urgent,
  ] = await Promise.all([
    waitingEnquiries(actor, of.now),
    dueFollowUps(actor, { by: day, everybody, most: MOST_FOLLOW_UPS + 1 }),
    receivedBy(actor),
    letterWishesOf(actor),
    receivers(actor),
    quiet("candidate"),
    quiet("firm"),
    wantingHandovers(actor, of.now),
    askAgainDays(actor, day),
    inboxMails().execute({ groupId: actor.groupId }),
    lostMails().execute({ groupId: actor.groupId, since: of.now.getTime() - LOST_FOR_MS }),
    mailboxClosed(actor),
    urgentRequests(actor, day),
  ]);
  return {
    ...{ waiting, handovers, askAgain, received },
    followUps: firmsFirst(due.slice(0, MOST_FOLLOW_UPS)),
    moreFollowUps: due.length > MOST_FOLLOW_UPS,
    ...{ quietCandidates, quietFirms },
    offersReminders: due.length > 0 && wishes.remindHour === null,
    receivers: to,
    inboxCount: inbox.length,
    lostCount: lost.length,
    mailboxClosed: isClosed,
    urgentRequests: urgent,
  };
}
