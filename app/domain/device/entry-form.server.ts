import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { today, type PlainDate } from "~/app/domain/rules/plain-date";
import { dayOfWords } from "~/app/domain/follow-ups/day-words";
import { soonDay, soonDays, type SoonDay } from "~/app/domain/follow-ups/when";
import { sayIssue } from "~/app/domain/forms/say-problem";
import type { Locale } from "~/app/i18n/words";

export type Fields = readonly (readonly [name: string, value: string])[];

/** A form of an entry does not fit its schema: which field, and why, in the reader's language. */
export class WrongField extends Error {
  override name = "WrongField";
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super("wrong field");
  }
}

/**
 * Reads an entry's form through the schema of the page that made it.
 * @param given values that are set here, whatever the device says
 * @throws WrongField with the first
 */
export function readForm<Schema extends z.ZodType>(
  fields: Fields,
  given: Record<string, string>,
  schema: Schema,
  locale: Locale,
): z.output<Schema> {
  const form = new FormData();
  for (const [name, value] of fields) if (!(name in given)) form.append(name, value);
  for (const [name, value] of Object.entries(given)) form.append(name, value);
  const submission = parseWithZod(form, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => sayIssue(locale, issue)),
  });
  if (submission.status === "success") return submission.value;
  const [field = "", reasons] = Object.entries(submission.error ?? {}).find(([, all]) => all) ?? [];
  throw new WrongField(field.replace(/\[.*$/, ""), reasons?.[0] ?? "");
}

const one = (fields: Fields, name: string) => fields.find(([field]) => field === name)?.[1] ?? "";

/**
 * The day of a follow-up that was written in words or tapped, counted from a day; empty where there is none.
 * @param names the fields of the form that hold it
 */
function dayMeant(fields: Fields, from: PlainDate, names: { words: string; soon: string }): string {
  const words = one(fields, names.words).trim();
  const read = words ? dayOfWords(words, from, "da") : null;
  // What cannot be read is left to the form's own schema, which says so.
  if (read) return "day" in read ? read.day : "";
  const soon = one(fields, names.soon) as SoonDay;
  return soonDays.includes(soon) ? soonDay(soon, from) : "";
}

/**
 * The times of a contact's form as they were meant when it was written: "om 14 dage" and "på fredag" count from then, and a
 * follow-up whose day has passed on the way is due today. A time told as still to come is left out: the phone's
 * clock was wrong.
 * @param made when it was written
 */
export function timesOf(fields: Fields, made: Date, received: Date): Record<string, string> {
  const told = instantInCopenhagen(one(fields, "at"));
  const at: Record<string, string> = told && told > received ? { at: "" } : {};
  const day =
    one(fields, "followUpOn") || dayMeant(fields, today(made), { words: "followUpWords", soon: "followUp" });
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return at;
  const now = today(received);
  return { ...at, followUp: "none", followUpWords: "", followUpOn: day < now ? now : day };
}

/**
 * The day that a follow-up was moved to, as it was meant when that was tapped; one that has passed on the way is
 * today, unless the move takes another back. Empty for a change of another kind.
 * @param made when it was tapped
 */
export function dayOfChange(fields: Fields, made: Date, received: Date): Record<string, string> {
  const day = one(fields, "dueOn") || dayMeant(fields, today(made), { words: "words", soon: "soon" });
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return {};
  const now = today(received);
  return { soon: "", words: "", dueOn: day < now && !one(fields, "undo") ? now : day };
}
