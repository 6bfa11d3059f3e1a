import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { Refused } from "~/app/domain/errors.server";
import { issueCode } from "~/app/domain/forms/say-problem";
import type { OpenPage } from "~/app/domain/own-page/open-device.server";
import { sideOf } from "~/app/i18n/side/registry";
import type { Ending, FormReply } from "~/app/web/forms.server";

const hour = 3_600_000;

/** What the domain and the schemas refuse, as the page says it. */
const saidAs: Record<string, string> = {
  stale: "changed",
  consentTakenBack: "changed",
  introductionEnded: "changed",
  profileMissing: "changed",
  noProfileConsent: "changed",
};

const reply = (status: number, values: FormReply["values"], errors: FormReply["errors"]) =>
  data<FormReply>({ values, errors }, { status });

function valuesOf(form: FormData): FormReply["values"] {
  const pairs = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return Object.fromEntries(
    [...new Set(pairs.map(([name]) => name))].map((name) => {
      const all = pairs.flatMap(([other, value]) => (other === name ? [value] : []));
      return [name, all.length === 1 ? (all[0] ?? "") : all];
    }),
  );
}

/**
 * As `submit` of app/web/forms.server.ts, in the language of a candidate's page: what does not fit comes back
 * with everything that was typed.
 */
export async function sideSubmit<Schema extends z.ZodType>(
  request: Request,
  page: OpenPage,
  schema: Schema,
  act: (value: z.output<Schema>) => Promise<Response>,
): Promise<Ending | ReturnType<typeof reply>> {
  const form = await request.formData();
  const values = valuesOf(form);
  const { problems } = sideOf(page.actor.locale).words;
  const say = (code: string) => {
    const name = saidAs[code] ?? code;
    return name in problems ? problems[name as keyof typeof problems] : problems.wrong;
  };
  if (!(await countAttempt(`own-page:acts:${page.actor.candidateId}`, 120, hour))) {
    return reply(429, values, { "": [problems.tooMany] });
  }
  const submission = parseWithZod(form, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => say(issueCode(issue))),
  });
  if (submission.status !== "success") {
    const errors = Object.entries(submission.error ?? {}).map(([name, messages]) => [
      name,
      (messages ?? []).slice(0, 1),
    ]);
    return reply(422, values, Object.fromEntries(errors) as FormReply["errors"]);
  }
  try {
    return (await act(submission.value)) as Ending;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return reply(error.code === "stale" ? 409 : 422, values, { [error.field]: [say(error.code)] });
  }
}
