/** Follow-ups as they stand with what was done to them on this phone, and the way back from it. */
import type { FollowUpLine } from "~/app/domain/follow-ups/follow-up-lines.server";
import { soonDay, soonDays, type SoonDay } from "~/app/domain/follow-ups/when";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { copyAt } from "./copy-at";
import type { Device, Entry, Fields } from "./device";
import { valuesOf } from "./form-values";

type Standing = Pick<FollowUpLine, "doneAt" | "dueOn" | "assignedTo">;

const one = (fields: Fields, name: string) => fields.find(([field]) => field === name)?.[1] ?? "";

/** What an entry does to its follow-up. */
async function changeOf({ kind, fields, createdAt }: Entry): Promise<Partial<Standing>> {
  const at = new Date(createdAt);
  if (kind === "follow-up-done") return { doneAt: at };
  const { act, to, soon, dueOn, words } = valuesOf(fields) as Record<string, string | undefined>;
  if (act === "open") return { doneAt: null };
  if (to) return { assignedTo: to };
  if (soonDays.includes(soon as SoonDay)) return { dueOn: soonDay(soon as SoonDay, plainDateAt(at)) };
  if (dueOn || !words) return dueOn ? { dueOn } : {};
  const { dayOfWords } = await import("~/app/domain/follow-ups/day-words");
  const read = dayOfWords(words, plainDateAt(at), "da");
  return "day" in read ? { dueOn: read.day } : {};
}

/**
 * Lines of a kept page with what was done to them here since, also with what has been sent meanwhile.
 * @param keptAt when the page was kept, ms
 */
export async function changedHere<Line extends Standing & { id: string }>(
  device: Device,
  lines: readonly Line[],
  keptAt: number,
): Promise<Line[]> {
  const entries = (await device.entries()).filter(
    ({ kind, state, createdAt }) =>
      kind.startsWith("follow-up") && (state === "waiting" || (state === "sent" && createdAt > keptAt)),
  );
  const stands = new Map(lines.map((line) => [line.id, line]));
  for (const entry of entries) {
    const line = stands.get(one(entry.fields, "followUpId"));
    if (line) stands.set(line.id, { ...line, ...(await changeOf(entry)) });
  }
  return [...stands.values()];
}

/** The same for a volunteer's own list: without what they moved to another day or gave to somebody else here. */
export async function ownHere<Line extends Standing & { id: string }>(
  device: Device,
  lines: readonly Line[],
  { keptAt, by }: { keptAt: number; by?: string },
): Promise<Line[]> {
  const now = await changedHere(device, lines, keptAt);
  return now.filter((line, n) => {
    const before = lines[n];
    if (line.assignedTo !== before?.assignedTo && line.assignedTo !== device.owner.userId) return false;
    return !by || line.dueOn === before?.dueOn || line.dueOn <= by;
  });
}

/** The pages of follow-ups that are kept. */
const kept = ["/", "/opfoelgninger"] as const;

/** A follow-up as the phone knows it, with what was done to it here; null when no kept page has it. */
export async function followUpHere(device: Device, id: string): Promise<FollowUpLine | null> {
  for (const address of kept) {
    const page = await copyAt(device, address);
    const { followUps, lines } = (page?.value ?? {}) as {
      followUps?: FollowUpLine[];
      lines?: FollowUpLine[];
    };
    const line = (followUps ?? lines ?? []).find((one) => one.id === id);
    const [now] = line && page ? await changedHere(device, [line], page.at) : [];
    if (now) return now;
  }
  return null;
}

/** What a change's own form posts to take it back; null where the phone does not know how it was before. */
export function undoOf(fields: Fields, before: Standing | null): Record<string, string> | null {
  const act = one(fields, "act");
  if (act === "open" || one(fields, "undo")) return null;
  if (act === "done") return { act: "open", undo: "on" };
  if (!before) return null;
  return one(fields, "to")
    ? { to: before.assignedTo, undo: "on" }
    : { act: "move", dueOn: before.dueOn, undo: "on" };
}
