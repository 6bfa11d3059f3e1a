import type { enquirySteps, firmAnswers, messages, outgoingMails } from "~/db/schema/index.server";
import { usualMonths } from "./close-enquiry.server";

type Message = typeof messages.$inferSelect;
type Step = typeof enquirySteps.$inferSelect;
type Answer = typeof firmAnswers.$inferSelect;

/** What stands at one point of an enquiry's thread. */
export type ThreadEntry = { id: string; at: Date } & (
  | {
      kind: "message";
      side: "us" | "them";
      from: string | null;
      fromEmail: string | null;
      /** Somebody who writes from an address that is not yet at the firm. */
      newSender: boolean;
      /** From an address that nobody at the firm has; a person put the mail here. */
      stranger: boolean;
      subject: string | null;
      text: string;
      quoted: string | null;
      incomingMailId: string | null;
      /** How far a mail of ours has come. */
      mail: (typeof outgoingMails.$inferSelect)["state"] | null;
      /** What a mail of theirs was taken to mean; absent where it is no answer. */
      answer: {
        id: string;
        meaning: Answer["meaning"];
        /** With "not-now": months until the firm may be asked again. */
        askAgainMonths: number;
        late: boolean;
      } | null;
    }
  | { kind: "answer"; answer: Omit<Answer, "groupId" | "enquiryId" | "requestId" | "firmId"> }
  | { kind: "step"; step: Step["kind"]; by: string | null; about: string | null; reason: string | null }
);

type Thread = {
  messages: Message[];
  steps: Step[];
  answers: Answer[];
  mails: Pick<typeof outgoingMails.$inferSelect, "about" | "state">[];
  nameOf(userId: string | null): string | null;
  contactName(contactId: string | undefined): string | null;
  knownAddress(email: string): boolean;
};

/** Steps that have no message or answer of their own to show them. */
const ownEntry = new Set<Step["kind"]>([
  "called",
  "reminded",
  "colleague-asked",
  "introduced",
  "link-renewed",
  "ended",
  "reopened",
]);

/** Messages, answers and steps as one thread, oldest first. */
export function threadEntries(thread: Thread): ThreadEntry[] {
  const said = thread.messages.map((message): ThreadEntry => {
    const answer = thread.answers.find(({ messageId }) => messageId === message.id);
    return {
      kind: "message",
      id: message.id,
      at: message.at,
      side: message.direction === "out" ? "us" : "them",
      from: message.fromName ?? message.fromEmail,
      fromEmail: message.direction === "in" ? message.fromEmail : null,
      newSender: message.direction === "in" && !!message.fromEmail && !thread.knownAddress(message.fromEmail),
      stranger: message.sender === "other",
      subject: message.subject,
      text: message.text,
      quoted: message.quoted,
      incomingMailId: message.incomingMailId,
      mail: thread.mails.find(({ about }) => about.messageId === message.id)?.state ?? null,
      answer: answer
        ? {
            id: answer.id,
            meaning: answer.meaning,
            askAgainMonths: answer.askAgainMonths ?? usualMonths,
            late: answer.late,
          }
        : null,
    };
  });
  const answered = thread.answers
    .filter(({ messageId }) => messageId === null)
    .map(
      ({
        groupId: _group,
        enquiryId: _enquiry,
        requestId: _request,
        firmId: _firm,
        ...answer
      }): ThreadEntry => {
        return { kind: "answer", id: answer.id, at: answer.answeredAt, answer };
      },
    );
  const taken = thread.steps
    .filter(({ kind }) => ownEntry.has(kind))
    .map((step): ThreadEntry => {
      return {
        kind: "step",
        id: step.id,
        at: step.at,
        step: step.kind,
        by: thread.nameOf(step.byUserId),
        about: thread.contactName(step.details?.firmContactId),
        reason: step.details?.reason ?? null,
      };
    });
  // Ids grow with time too, which puts those of one millisecond in their order.
  return [...said, ...answered, ...taken].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
  );
}
