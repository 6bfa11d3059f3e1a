import { z } from "zod";
import { line } from "~/app/domain/forms/fields.server";
import { today } from "~/app/domain/rules/plain-date";
import { dayOfWords } from "./day-words";

const problems = { unknown: "dayUnknown", past: "datePast" } as const;

/** A day to come in the words people use, in Danish or English; gives `YYYY-MM-DD`. See day-words.ts. */
export const dayInWords = () =>
  line(100).transform((words, context) => {
    const read = dayOfWords(words, today(), "da");
    if ("day" in read) return read.day;
    context.addIssue({ code: "custom", message: problems[read.trouble], input: words });
    return z.NEVER;
  });
