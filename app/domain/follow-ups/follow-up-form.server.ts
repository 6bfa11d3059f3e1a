import { z } from "zod";
import { plainDate } from "~/app/domain/forms/fields.server";
import { isPast, today } from "~/app/domain/rules/plain-date";
import { dayInWords } from "./day-field.server";
import { soonDay, soonDays } from "./when";

/** What is done to a follow-up with one tap; `undo` takes back a move, also to a day that has passed. */
export const followUpSchema = z
  .object({
    act: z.enum(["done", "open", "move"]).optional(),
    soon: z.enum(soonDays).optional(),
    /** The day in words; those of a date field win. */
    words: dayInWords().optional(),
    dueOn: plainDate().optional(),
    to: z.uuid().optional(),
    undo: z.boolean().optional(),
    back: z.string().max(500).optional(),
  })
  .transform(({ soon, words, dueOn, ...form }) => ({
    ...form,
    dueOn: soon ? soonDay(soon, today()) : (dueOn ?? words),
  }))
  .refine(({ act, dueOn, to }) => dueOn !== undefined || to !== undefined || (act && act !== "move"), {
    path: ["dueOn"],
    message: "date",
  })
  .refine(({ dueOn, undo }) => undo || dueOn === undefined || !isPast(dueOn), {
    path: ["dueOn"],
    message: "datePast",
  });
