import { parseWithZod } from "@conform-to/zod/v4";
import { data, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import { Refused } from "~/app/domain/errors.server";
import { problemsText } from "~/app/i18n/problems";
import type { Locale } from "~/app/i18n/words";

/** What a refused form gets back: what was typed, and what is wrong where, in the reader's language. */
export type FormReply = {
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
};

/** A response that ends the form: to the page's types it brings no data, so that `useActionData` is the reply alone. */
export type Ending = Response & TypedResponse<never>;

type Words = Record<string, string | ((value: never) => string)>;

function say(locale: Locale, code: string, value?: unknown): string {
  const words = (problemsText[locale] as Words)[code] ?? problemsText[locale].wrong;
  return typeof words === "function" ? words(value as never) : words;
}

function sayIssue(locale: Locale, issue: z.core.$ZodIssue): string {
  const own = issue.message in problemsText.da ? issue.message : null;
  if (own) return say(locale, own);
  switch (issue.code) {
    case "invalid_type":
      return say(locale, "required");
    case "invalid_value":
    case "invalid_union":
      return say(locale, "choose");
    case "too_big":
      return say(locale, issue.origin === "string" ? "tooLong" : "tooBig", issue.maximum);
    case "too_small":
      return issue.origin === "string"
        ? say(locale, issue.minimum === 1 ? "required" : "tooShort", issue.minimum)
        : say(locale, "tooSmall", issue.minimum);
    default:
      return say(locale, "wrong");
  }
}

const reply = (status: number, values: FormReply["values"], errors: FormReply["errors"]) =>
  data<FormReply>({ values, errors }, { status });

function typedValues(form: FormData): FormReply["values"] {
  const values: FormReply["values"] = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value): value is string => typeof value === "string");
    if (all.length > 0) values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return values;
}

/**
 * Reads a posted form through its one schema and hands the value to `act`. What does not fit, or what the
 * domain refuses, comes back as a reply with the errors at their fields and everything that was typed.
 * @param form the request, or its form data where the action has read it already
 * @param act returns the response; may throw `Refused`
 */
export async function submit<Schema extends z.ZodType>(
  form: Request | FormData,
  schema: Schema,
  locale: Locale,
  act: (value: z.output<Schema>) => Promise<Response>,
): Promise<Ending | ReturnType<typeof reply>> {
  const typed = form instanceof FormData ? form : await form.formData();
  const values = typedValues(typed);
  const submission = parseWithZod(typed, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => sayIssue(locale, issue)),
  });
  if (submission.status !== "success") {
    const errors: FormReply["errors"] = {};
    for (const [name, messages] of Object.entries(submission.error ?? {})) {
      if (messages) errors[name] = [...new Set(messages)].slice(0, 1);
    }
    return reply(422, values, errors);
  }
  try {
    // The page never sees this response's body: to it, the form is gone.
    return (await act(submission.value)) as Ending;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return reply(error.code === "stale" ? 409 : 422, values, {
      [error.field]: [say(locale, error.code, error.words)],
    });
  }
}
