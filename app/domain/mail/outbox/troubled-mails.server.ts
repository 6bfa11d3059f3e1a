import { and, desc, eq, gt, isNotNull, isNull, notInArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { read } from "~/db/client.server";
import { outgoingMails, users } from "~/db/schema/index.server";
import type { MailKind } from "../queue-mail.server";
import { mailProblem, type MailProblem, type StopReason } from "./mail-problems";

/** A mail of ours that is under way, has left, or did not get through. */
export type SentMail = {
  id: string;
  kind: MailKind;
  to: string;
  state: typeof outgoingMails.$inferSelect.state;
  /** Why it failed, was stopped, or is tried again. */
  problem: MailProblem | null;
  createdAt: Date;
  sentAt: Date | null;
  nextAttemptAt: Date;
  messageId: string | null;
  enquiryId: string | null;
  handoverId: string | null;
  /** Who has set it aside, and when. */
  seen: { by: string; at: Date } | null;
  /** Who had it sent again last, and when. */
  retried: { by: string; at: Date } | null;
};

const columns = {
  id: outgoingMails.id,
  template: outgoingMails.template,
  toEmail: outgoingMails.toEmail,
  toName: outgoingMails.toName,
  state: outgoingMails.state,
  problem: outgoingMails.problem,
  about: outgoingMails.about,
  createdAt: outgoingMails.createdAt,
  sentAt: outgoingMails.sentAt,
  nextAttemptAt: outgoingMails.nextAttemptAt,
  seenAt: outgoingMails.seenAt,
  retriedAt: outgoingMails.retriedAt,
};
type Row = Pick<typeof outgoingMails.$inferSelect, keyof typeof columns> & {
  seenByName: string | null;
  retriedByName: string | null;
};

const seer = alias(users, "seer");
const retrier = alias(users, "retrier");

function toSentMail({ template, toEmail, toName, about, problem, ...rest }: Row): SentMail {
  const { seenAt, seenByName, retriedAt, retriedByName, ...row } = rest;
  return {
    ...row,
    kind: template as MailKind,
    to: toName ?? toEmail,
    problem: problem === null ? null : mailProblem(problem),
    messageId: about.messageId ?? null,
    enquiryId: about.enquiryId ?? null,
    handoverId: about.handoverId ?? null,
    seen: seenAt && { by: seenByName ?? "", at: seenAt },
    retried: retriedAt && { by: retriedByName ?? "", at: retriedAt },
  };
}

/** Mails that had become needless by themselves: nobody misses them. */
const needsNobody: StopReason[] = [
  "invitation-closed",
  "link-closed",
  "not-a-member",
  "answered-meanwhile",
  "reminders-stopped",
];
const shownForMs = 30 * 86_400_000;

type Asked = {
  at?: Date;
  /** Those that somebody has set aside, instead of those that nobody has. */
  seen?: boolean;
  /** Only mails of this kind. */
  kind?: MailKind;
  /** Only mails of this conversation. */
  threadId?: string;
};

/** The mails of the organisation of the last 30 days that failed or were stopped, newest first. */
export async function troubledMails(
  actor: OrganisationActor,
  { at = new Date(), seen = false, kind, threadId }: Asked = {},
): Promise<SentMail[]> {
  const rows = await read()
    .select({ ...columns, seenByName: seer.name, retriedByName: retrier.name })
    .from(outgoingMails)
    .leftJoin(seer, eq(seer.id, outgoingMails.seenBy))
    .leftJoin(retrier, eq(retrier.id, outgoingMails.retriedBy))
    .where(
      and(
        eq(outgoingMails.organisationId, organisationIdOf(actor)),
        or(
          eq(outgoingMails.state, "failed"),
          and(eq(outgoingMails.state, "stopped"), notInArray(outgoingMails.problem, needsNobody)),
        ),
        gt(outgoingMails.createdAt, new Date(at.getTime() - shownForMs)),
        seen ? isNotNull(outgoingMails.seenAt) : isNull(outgoingMails.seenAt),
        kind && eq(outgoingMails.template, kind),
        threadId === undefined ? undefined : eq(outgoingMails.threadId, threadId),
      ),
    )
    .orderBy(desc(outgoingMails.createdAt))
    .limit(50);
  return rows.map(toSentMail);
}
