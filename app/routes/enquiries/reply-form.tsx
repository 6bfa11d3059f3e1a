import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import type { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";

type ReplyFormProps = {
  field: ReturnType<typeof formFields>;
  enquiryId: string;
  addresses: { email: string; name: string }[];
  requestId: string;
  version: number;
  /** A word may be a candidate's name: asks whether it is. */
  mayBeName?: boolean;
};

/** The answer box of a thread. */
export function ReplyForm({ field, enquiryId, addresses, requestId, version, mayBeName }: ReplyFormProps) {
  const text = useText(enquiriesText);
  const t = text.page;
  const [only] = addresses;
  if (!only) return <p className="text-ink-soft">{t.nobody}</p>;
  return (
    <StackForm action={`/henvendelser/${enquiryId}/svar`}>
      <HiddenFields requestId={requestId} version={version} />
      {addresses.length > 1 ? (
        <Choice
          {...field("to")}
          label={t.replyTo}
          options={addresses.map(({ email, name }) => ({ value: email, label: name, help: email }))}
        />
      ) : (
        <>
          <input type="hidden" name="to" value={only.email} />
          <p className="text-ink-soft">
            {t.replyTo}: {only.name}, {only.email}
          </p>
        </>
      )}
      <Field {...field("subject")} label={t.replySubject} />
      <Textarea {...field("text")} label={t.replyText} help={t.replyHelp} rows={6} />
      {mayBeName && <Checkbox name="namesChecked" label={text.new.namesChecked} />}
      <Button wide>{t.send}</Button>
    </StackForm>
  );
}
