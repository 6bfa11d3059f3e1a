import type { z } from "zod";
import { problemsText } from "~/app/i18n/problems";
import type { Locale } from "~/app/i18n/words";

type Words = Record<string, string | ((value: never) => string)>;

/** A problem in words. @param code a key of `problemsText` @param value the limit, or the words of a refusal */
export function sayProblem(locale: Locale, code: string, value?: unknown): string {
  const words = (problemsText[locale] as Words)[code] ?? problemsText[locale].wrong;
  return typeof words === "function" ? words(value as never) : words;
}

/** What a form's schema found, as a short code for pages that have words of their own. */
export function issueCode(issue: z.core.$ZodIssue): string {
  if (issue.message in problemsText.da) return issue.message;
  switch (issue.code) {
    case "invalid_type":
    case "too_small":
      return "required";
    case "invalid_value":
    case "invalid_union":
      return "choose";
    case "too_big":
      return "tooLong";
    default:
      return "wrong";
  }
}

/** What a form's schema found, in words. */
export function sayIssue(locale: Locale, issue: z.core.$ZodIssue): string {
  const own = issue.message in problemsText.da ? issue.message : null;
  if (own) return sayProblem(locale, own);
  switch (issue.code) {
    case "invalid_type":
      return sayProblem(locale, "required");
    case "invalid_value":
    case "invalid_union":
      return sayProblem(locale, "choose");
    case "too_big":
      return sayProblem(locale, issue.origin === "string" ? "tooLong" : "tooBig", issue.maximum);
    case "too_small":
      return issue.origin === "string"
        ? sayProblem(locale, issue.minimum === 1 ? "required" : "tooShort", issue.minimum)
        : sayProblem(locale, "tooSmall", issue.minimum);
    default:
      return sayProblem(locale, "wrong");
  }
}
