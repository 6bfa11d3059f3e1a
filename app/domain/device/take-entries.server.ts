import type { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { roleMay, type GroupCapability } from "~/app/access/matrix";
import { Refused } from "~/app/domain/errors.server";
import { sayProblem } from "~/app/domain/forms/say-problem";
import { deviceText } from "~/app/i18n/device";
import { problemsText } from "~/app/i18n/problems";
import { actingFor } from "./acting-for.server";
import type { EntryAnswer } from "./entry-answer";
import { openEntry, type entriesSchema, type EntryContent, type EntryKind } from "./entry-content.server";
import { WrongField } from "./entry-form.server";
import { verbOf } from "./entry-verbs.server";
import { draftAnswer } from "./open-drafts.server";
import { takenEntries, takeOnce } from "./take-once.server";
import { whenMade } from "./when-made";

type Posted = z.output<typeof entriesSchema>;

const needs: Record<EntryKind, GroupCapability> = {
  contact: "contact.write",
  firm: "firm.write",
  "follow-up-done": "contact.write",
  "follow-up-changed": "contact.write",
};

/**
 * Takes what a device has kept, in its order, each by itself: a refused one holds back only those that refer to
 * it. An id that was taken before answers as it did then. Times are put right as `whenMade` says.
 * @returns one answer for each, in the same order
 */
export async function takeEntries(
  actor: GroupActor,
  { now, entries }: Posted,
  received = new Date(),
): Promise<EntryAnswer[]> {
  const answers: EntryAnswer[] = [];
  for (const { id, sealed, back } of entries) {
    const entry = await openEntry(id, sealed);
    if (typeof entry === "string") {
      answers.push(refusal(actor, id, entry));
    } else if (entry.ownerId !== actor.userId) {
      answers.push(refusal(actor, id, "notYours"));
    } else {
      const made = whenMade(entry.madeAt, now, received);
      const answer = await answerTo(actor, entry, made, received);
      const wanted = back && answer.state === "refused" && !answer.draft;
      answers.push(wanted ? { ...answer, form: entry.form } : answer);
    }
  }
  return answers;
}

async function answerTo(
  person: GroupActor,
  entry: EntryContent,
  made: Date,
  received: Date,
): Promise<EntryAnswer> {
  const { id, kind } = entry;
  if (kind === "draft") return draftAnswer(entry);
  const named = entry.form.flatMap(([, value]) => /^made:([0-9a-f-]{36})$/.exec(value)?.[1] ?? []);
  const taken = await takenEntries(person.userId, [id, ...entry.refersTo, ...named]);
  const before = taken.get(id);
  if (before) return { id, state: "taken", resultId: before.resultId };
  const actor = await actingFor(person, entry.groupId);
  if (!actor || !roleMay(actor.role, needs[kind])) return refusal(person, id, "notMember");
  if ([...entry.refersTo, ...named].some((other) => !taken.has(other))) {
    return { id, state: "waiting", reason: deviceText[person.locale].waitsForAnother };
  }
  const form = entry.form.map(([name, value]): [string, string] => {
    const other = /^made:(.+)$/.exec(value)?.[1];
    return [name, other && taken.has(other) ? `firm:${taken.get(other)?.resultId ?? ""}` : value];
  });
  try {
    const make = await verbOf(kind, { actor, entry: { ...entry, form }, made, received });
    const { id: resultId } = await takeOnce(actor, { id, kind }, make);
    return { id, state: "taken", resultId };
  } catch (error) {
    return refusalOf(person, id, error);
  }
}

type Reason = keyof (typeof deviceText)["da"]["refused"];

function refusal(actor: GroupActor, id: string, reason: Reason, field?: string): EntryAnswer {
  return { id, state: "refused", reason: deviceText[actor.locale].refused[reason], ...(field && { field }) };
}

/** @throws what is no refusal, but a failure of ours: the device tries again */
function refusalOf(actor: GroupActor, id: string, error: unknown): EntryAnswer {
  if (error instanceof WrongField) return { id, state: "refused", reason: error.reason, field: error.field };
  if (error instanceof Refused) {
    const { code, field, words } = error;
    if (code in deviceText.da.refused) return refusal(actor, id, code as Reason, field);
    if (code in problemsText.da)
      return { id, state: "refused", reason: sayProblem(actor.locale, code, words), field };
  }
  if (isNotFound(error)) return refusal(actor, id, "gone");
  throw error;
}

const isNotFound = (error: unknown) =>
  typeof error === "object" &&
  error !== null &&
  "init" in error &&
  (error as { init: ResponseInit | null }).init?.status === 404;
