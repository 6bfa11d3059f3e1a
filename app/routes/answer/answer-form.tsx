import { Link } from "@remix-run/react";
import { answerText } from "~/app/i18n/answer";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";
import type { FormReply } from "~/app/web/forms.server";

export type Chosen = "talk" | "call-me" | "not-now" | "no";

type AnswerFormProps = {
  token: string;
  page: {
    requestId: string;
    reader: string;
    answer: {
      meaning: string | null;
      answeredByName: string | null;
      people: number | null;
      work: string | null;
      fromWhen: string | null;
      callNumber: string | null;
      callWhen: string | null;
      words: string | null;
    } | null;
  };
  choice: Chosen;
  reply?: FormReply;
};

const limits = { answeredByName: 120, work: 300, fromWhen: 100, callWhen: 100, callNumber: 40, words: 4_000 };

/** The little that goes with an answer, and the button that sends it. */
export function AnswerForm({ token, page, choice, reply }: AnswerFormProps) {
  const text = useText(answerText);
  const t = text.form;
  const before = page.answer;
  const field = formFields({
    constraints: Object.fromEntries(Object.entries(limits).map(([name, maxLength]) => [name, { maxLength }])),
    stored: { ...before, answeredByName: before?.answeredByName ?? page.reader },
    reply,
  });
  return (
    <div className="max-w-read">
      <h1>{text.answers[choice]}</h1>
      <p className="mb-4">
        <Link
          to={`/svar/${token}?ret=1`}
          className="inline-flex min-h-tap items-center text-bridge underline"
        >
          {text.other}
        </Link>
      </p>
      <FormErrors
        errors={reply?.errors}
        labels={{
          callNumber: t.number,
          callWhen: t.when,
          people: t.people,
          work: t.work,
          fromWhen: t.fromWhen,
          words: t.words,
          answeredByName: t.name,
        }}
      />
      <StackForm action={`/svar/${token}`}>
        <HiddenFields
          requestId={String(reply?.values.requestId ?? page.requestId)}
          values={{ meaning: choice }}
        />
        {choice === "no" && (
          <Choice
            {...field("stop")}
            label={t.stop}
            defaultValue={field("stop").defaultValue ?? "this-time"}
            options={(["this-time", "address", "workplace"] as const).map((value) => ({
              value,
              label: t.stops[value],
              help: t.stopHelp[value],
            }))}
          />
        )}
        {choice === "not-now" && (
          <Choice
            {...field("askAgainMonths")}
            label={t.months}
            defaultValue={field("askAgainMonths").defaultValue ?? "6"}
            options={(["1", "3", "6", "12"] as const).map((value) => ({
              value,
              label: t.monthOptions[value],
            }))}
          />
        )}
        {(choice === "call-me" || choice === "talk") && (
          <Field
            {...field("callNumber")}
            label={t.number}
            type="tel"
            autoComplete="tel"
            size="short"
            optional={choice === "talk"}
          />
        )}
        {choice === "call-me" && <Field {...field("callWhen")} label={t.when} help={t.whenHelp} optional />}
        {choice === "talk" && (
          <>
            <Field
              {...field("people")}
              label={t.people}
              type="number"
              min={1}
              max={500}
              inputMode="numeric"
              size="short"
              optional
            />
            <Field {...field("work")} label={t.work} optional />
            <Field {...field("fromWhen")} label={t.fromWhen} help={t.fromWhenHelp} optional />
          </>
        )}
        <Textarea {...field("words")} label={t.words} rows={3} optional />
        <Field {...field("answeredByName")} label={t.name} autoComplete="name" />
        <Button wide>{t.send}</Button>
      </StackForm>
    </div>
  );
}
