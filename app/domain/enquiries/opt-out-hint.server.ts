import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { insertRefusal } from "~/app/domain/firms/note-refusal.server";
import { transact, type Database, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { optOutHints, outgoingMails } from "~/db/schema/index.server";
import { notFound } from "../errors.server";
import { closeEnquiry } from "./close-enquiry.server";
import { findEnquiry } from "./find-enquiry.server";

/** Words in a firm's mail that may be a no, as the thread shows them beneath the mail. */
export type OptOutHint = Pick<typeof optOutHints.$inferSelect, "id" | "messageId" | "words" | "decision">;

export const optOutDecisionSchema = z.object({
  hintId: z.string().max(40),
  decision: z.enum(["confirmed", "dismissed"], "choose"),
});

/**
 * Notes words that seem to ask for no more mail, in the transaction that files the mail: from now on mail to the
 * address rests until a person has decided. One mail gives one.
 */
export async function noteOptOutHint(
  tx: Tx,
  hint: { groupId: GroupId; enquiryId: string; messageId: string; email: string; words: string; at: Date },
): Promise<void> {
  const { at: notedAt, ...about } = hint;
  await tx
    .insert(optOutHints)
    .values({ id: newId(), ...about, notedAt })
    .onConflictDoNothing();
}

/** True while a person has not said what such words from this address mean. */
export async function mayHaveOptedOut(db: Database, groupId: GroupId, email: string): Promise<boolean> {
  const [open] = await db
    .select({ id: optOutHints.id })
    .from(optOutHints)
    .where(and(eq(optOutHints.groupId, groupId), eq(optOutHints.email, email), isNull(optOutHints.decision)))
    .limit(1);
  return open !== undefined;
}

/** The hints in an enquiry's mails, decided ones too. */
export function optOutHintsOf(db: Database, enquiryId: string): Promise<OptOutHint[]> {
  return db
    .select({
      id: optOutHints.id,
      messageId: optOutHints.messageId,
      words: optOutHints.words,
      decision: optOutHints.decision,
    })
    .from(optOutHints)
    .where(eq(optOutHints.enquiryId, enquiryId))
    .orderBy(asc(optOutHints.id));
}

/**
 * A person says what the words mean. Confirmed, the address has said no: it is noted in its own words, and the
 * enquiry ends. Dismissed, mail to the address goes on, also what was stopped meanwhile. It holds for all words of
 * that address that wait. Said twice, the first stands.
 * @throws 404 for an enquiry or hint that is not the group's
 */
export async function decideOptOutHint(
  actor: GroupActor,
  enquiryId: string,
  { hintId, decision }: z.output<typeof optOutDecisionSchema>,
): Promise<void> {
  const { groupId } = actor;
  await transact(async (tx) => {
    const enquiry = await findEnquiry(tx, groupId, enquiryId);
    const [hint] = await tx
      .select()
      .from(optOutHints)
      .where(and(eq(optOutHints.id, hintId), eq(optOutHints.enquiryId, enquiryId)));
    if (!hint) notFound();
    if (hint.decision) return;
    const at = new Date();
    await tx
      .update(optOutHints)
      .set({ decision, decidedAt: at, decidedBy: actor.userId })
      .where(
        and(
          eq(optOutHints.groupId, groupId),
          eq(optOutHints.email, hint.email),
          isNull(optOutHints.decision),
        ),
      );
    if (decision === "dismissed") await sendWhatRested(tx, groupId, hint.email, at);
    else {
      const { firmId } = enquiry;
      const no = { scope: "address" as const, firmId, email: hint.email, words: hint.words };
      await insertRefusal(tx, actor, groupId, { ...no, via: "mail" });
      if (enquiry.state !== "ended") {
        await closeEnquiry(tx, enquiry, { reason: "never-write", at, byUserId: actor.userId });
      }
    }
    await record(tx, actor, {
      action: `opt-out-hint.${decision}`,
      subject: { kind: "enquiry", id: enquiryId },
      organisationId: groupId,
      details: { hintId },
    });
  });
}

async function sendWhatRested(tx: Tx, groupId: GroupId, email: string, at: Date): Promise<void> {
  await tx
    .update(outgoingMails)
    .set({ state: "queued", attempts: 0, nextAttemptAt: at, problem: null, claimedUntil: null })
    .where(
      and(
        eq(outgoingMails.organisationId, groupId),
        eq(outgoingMails.toEmail, email),
        eq(outgoingMails.state, "stopped"),
        eq(outgoingMails.problem, "maybe-opted-out"),
      ),
    );
}
