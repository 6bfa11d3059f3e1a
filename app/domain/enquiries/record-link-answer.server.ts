import { createHash } from "node:crypto";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { insertRefusal } from "~/app/domain/firms/note-refusal.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { notFound, Refused } from "../errors.server";
import type { LinkAnswer } from "./answer-form.server";
import { findAnswerLink } from "./answer-link.server";
import { takeAnswer } from "./take-answer.server";

/** Names a link without telling its secret. */
const nameOf = (token: string) => createHash("sha256").update(token).digest("hex").slice(0, 32);

/**
 * Records what a firm answers on its page. Each answer is a row, so a changed one keeps the one before it;
 * the same form posted twice is one. A no that binds more than this time is noted as a refusal.
 * @throws 404 when the link is unknown or old; Refused after twenty answers in a day
 */
export async function recordLinkAnswer(token: string, answer: LinkAnswer): Promise<void> {
  if (!(await countAttempt(`firm-answer:${nameOf(token)}`, 20, 86_400_000)))
    throw new Refused("tooManyAttempts");
  await transact(async (tx) => {
    const found = await findAnswerLink(token, tx);
    if (found.state !== "open") return notFound();
    const { enquiry, link } = found;
    const stop = answer.meaning === "no" ? answer.stop : "this-time";
    const taken = await takeAnswer(tx, enquiry, {
      id: newId(),
      via: "link",
      meaning: answer.meaning,
      answeredByName: answer.answeredByName,
      people: "people" in answer ? (answer.people ?? null) : null,
      work: "work" in answer ? (answer.work ?? null) : null,
      fromWhen: "fromWhen" in answer ? (answer.fromWhen ?? null) : null,
      callWhen: "callWhen" in answer ? (answer.callWhen ?? null) : null,
      callNumber: "callNumber" in answer ? (answer.callNumber ?? null) : null,
      askAgainMonths: "askAgainMonths" in answer ? (answer.askAgainMonths ?? null) : null,
      words: answer.words ?? null,
      answeredAt: new Date(),
      requestId: answer.requestId,
      neverAgain: stop !== "this-time",
    });
    if (!taken) return;
    if (stop !== "this-time") {
      await insertRefusal(tx, { kind: "firm" }, enquiry.groupId, {
        scope: stop,
        firmId: enquiry.firmId,
        email: stop === "address" ? link.email : null,
        words: answer.words ?? null,
        via: "link",
      });
    }
    await record(
      tx,
      { kind: "firm" },
      {
        action: "enquiry.answered",
        subject: { kind: "enquiry", id: enquiry.id },
        organisationId: enquiry.groupId,
        details: { via: "link", meaning: answer.meaning, linkId: link.id },
      },
    );
  });
}
