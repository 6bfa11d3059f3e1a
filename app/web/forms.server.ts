import { parseWithZod } from "@conform-to/zod/v4";
import { data, type TypedResponse } from "@remix-run/node";
import type { z } from "zod";
import { Refused } from "~/app/domain/errors.server";
import { sayIssue, sayProblem } from "~/app/domain/forms/say-problem";
import type { Locale } from "~/app/i18n/words";

/** What a refused form gets back: what was typed, and what is wrong where, in the reader's language. */
export type FormReply = {
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
};

/** A response that ends the form: to the page's types it brings no data, so that `useActionData` is the reply alone. */
export type Ending = Response & TypedResponse<never>;

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
      [error.field]: [sayProblem(locale, error.code, error.words)],
    });
  }
}
