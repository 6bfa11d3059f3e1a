import { and, desc, eq, gt, notInArray, or } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
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
};
type Row = Pick<typeof outgoingMails.$inferSelect, keyof typeof columns>;

function toSentMail({ template, toEmail, toName, about, problem, ...row }: Row): SentMail {
  return {
    ...row,
    kind: template as MailKind,
    to: toName ?? toEmail,
    problem: problem === null ? null : mailProblem(problem),
    messageId: about.messageId ?? null,
    enquiryId: about.enquiryId ?? null,
    handoverId: about.handoverId ?? null,
  };
}

/** Mails that had become needless by themselves: nobody misses them. */
const needsNobody: StopReason[] = ["invitation-closed", "link-closed", "not-a-member"];
const shownForMs = 30 * 86_400_000;

/** The group's mails of the last 30 days that failed or were stopped, newest first. */
export async function troubledMails(actor: GroupActor, at = new Date()): Promise<SentMail[]> {
  const rows = await read()
    .select(columns)
    .from(outgoingMails)
    .where(
      and(
        eq(outgoingMails.organisationId, actor.groupId),
        or(
          eq(outgoingMails.state, "failed"),
          and(eq(outgoingMails.state, "stopped"), notInArray(outgoingMails.problem, needsNobody)),
        ),
        gt(outgoingMails.createdAt, new Date(at.getTime() - shownForMs)),
      ),
    )
    .orderBy(desc(outgoingMails.createdAt))
    .limit(50);
  return rows.map(toSentMail);
}
