import { ways } from "~/app/domain/consents/purposes";
import type { ToldRecipient } from "~/app/domain/consents/told-consents.server";
import { consentFormText } from "~/app/i18n/consent-form";
import { consentsText } from "~/app/i18n/consents";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Quote } from "~/app/ui/quote";
import type { Constraints } from "~/app/web/constraints.server";
import type { FormReply } from "~/app/web/forms.server";
import { asAnswer } from "./consent-words";
import { Wording } from "./wording";

type ConsentFieldsProps = {
  page: {
    choices: { candidate: { calledName: string; profileText: string | null } };
    fields: [string, string][];
    constraints: Constraints;
    requestId: string;
    today: string;
    group: string;
    wording: string;
    typed: Record<string, string | string[]> | null;
  };
  recipient: ToldRecipient;
  reply: FormReply | undefined;
};

/** The words to read aloud, and how the yes to them was given. */
export function ConsentFields({ page, recipient, reply }: ConsentFieldsProps) {
  const t = useText(consentsText);
  const f = useText(consentFormText);
  const { candidate } = page.choices;
  const stored = { givenOn: page.today, how: "in-person", interpreted: "no" };
  const field = formFields({ constraints: page.constraints, stored, typed: page.typed, reply });
  const kept = reply?.values ?? page.typed;
  const words = {
    no: f.interpretedBy.no,
    adult: f.interpretedBy.adult,
    child: f.interpretedBy.child,
  };
  return (
    <>
      <FormErrors errors={reply?.errors} />
      <h2>{t.wordsNow}</h2>
      <div className="mb-8 mt-3">
        <Wording version={page.wording} recipient={recipient} group={page.group} />
        {recipient.purpose === "profile-to-kind" && candidate.profileText && (
          <div className="mt-4">
            <h3>{t.profile}</h3>
            <Quote text={candidate.profileText} />
          </div>
        )}
      </div>
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? page.requestId)} />
        {page.fields.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        <Choice
          {...field("how")}
          label={f.how}
          options={ways.map((value) => ({ value, label: asAnswer(t.hows[value]) }))}
        />
        <Field {...field("place")} label={f.place} help={f.placeHelp} autoComplete="off" optional />
        <Field {...field("language")} label={f.language} autoComplete="off" />
        <Choice
          {...field("interpreted")}
          label={f.interpreted}
          options={(["no", "adult", "child"] as const).map((value) => ({ value, label: words[value] }))}
        />
        <Field {...field("interpreter")} label={f.interpreter} help={f.interpreterHelp} autoComplete="off" />
        <Field {...field("givenOn")} label={f.givenOn} type="date" size="short" max={page.today} />
        <Button wide>{f.save(candidate.calledName)}</Button>
      </StackForm>
    </>
  );
}
