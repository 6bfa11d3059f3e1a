import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import { handoverSteps, messages, outcomes, users } from "~/db/schema/index.server";
import type { CaseStep } from "./case-rules";

/** One point of a case's thread: a step, a message, or a question that is both. */
export type CaseEntry = {
  id: string;
  at: Date;
  side: "group" | "unit";
  by: string | null;
  step: CaseStep["kind"] | null;
  /** The code of an answer, outcome or reason for closing. */
  code: string | null;
  /** Noted by a volunteer, who was told by somebody at the unit. */
  recorded: boolean;
  text: string | null;
  quoted: string | null;
  /** Of a placement that has started: where, and its first and last day. */
  place: { firmName: string | null; startsOn: string | null; endsOn: string | null } | null;
};

/** The steps of a case, oldest first. */
export function stepsOf(db: Database, handoverId: string): Promise<CaseStep[]> {
  return db
    .select({
      id: handoverSteps.id,
      kind: handoverSteps.kind,
      at: handoverSteps.at,
      byUserId: handoverSteps.byUserId,
      byName: handoverSteps.byName,
      details: handoverSteps.details,
    })
    .from(handoverSteps)
    .where(eq(handoverSteps.handoverId, handoverId))
    .orderBy(asc(handoverSteps.id))
    .then((rows) => rows);
}

const ofUnit = (step: CaseStep) =>
  ["opened", "answered", "question", "outcome"].includes(step.kind) || step.details?.side === "unit";

/**
 * Messages and steps of a case as one thread, oldest first.
 * @param steps those that the reader may see; a message whose step is left out is still shown, for it is in the thread
 */
export async function caseEntries(
  db: Database,
  threadId: string | null,
  steps: readonly CaseStep[],
): Promise<CaseEntry[]> {
  const written = threadId
    ? await db.select().from(messages).where(eq(messages.threadId, threadId)).orderBy(asc(messages.id))
    : [];
  const people = [...new Set(steps.map(({ byUserId }) => byUserId).filter((id) => id !== null))];
  const names = people.length
    ? await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, people))
    : [];
  const told = steps.flatMap(({ details }) => (details?.outcomeId ? [details.outcomeId] : []));
  const places = told.length
    ? await db
        .select({
          id: outcomes.id,
          firmName: outcomes.firmName,
          startsOn: outcomes.startsOn,
          endsOn: outcomes.endsOn,
        })
        .from(outcomes)
        .where(inArray(outcomes.id, told))
    : [];
  const nameOf = (id: string | null) => names.find((person) => person.id === id)?.name ?? null;
  const said = written.map((message): CaseEntry => {
    const step = steps.find(({ details }) => details?.messageId === message.id);
    return {
      id: message.id,
      at: message.at,
      side: message.direction === "in" ? "unit" : "group",
      by: message.fromName ?? message.fromEmail,
      step: step?.kind ?? "reply",
      code: null,
      recorded: false,
      text: message.text,
      quoted: message.quoted,
      place: null,
    };
  });
  const taken = steps
    .filter(({ details }) => !details?.messageId)
    .map((step): CaseEntry => {
      const recorded = step.details?.recorded === "yes";
      return {
        id: step.id,
        at: step.at,
        side: ofUnit(step) ? "unit" : "group",
        by: recorded ? step.byName : (nameOf(step.byUserId) ?? step.byName),
        step: step.kind,
        code:
          step.details?.version ??
          step.details?.answer ??
          step.details?.outcome ??
          step.details?.reason ??
          null,
        recorded,
        text: null,
        quoted: null,
        place: places.find(({ id }) => id === step.details?.outcomeId) ?? null,
      };
    });
  return [...said, ...taken].sort((a, b) => a.at.getTime() - b.at.getTime());
}
