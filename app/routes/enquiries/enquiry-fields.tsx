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

type Contact = {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  source: string | null;
};

type EnquiryFieldsProps = {
  field: ReturnType<typeof formFields>;
  draft: { contacts: Contact[]; ownPhone: string | null };
  requestId: string;
  locale: string;
  /** A word may be a candidate's name: asks whether it is. */
  mayBeName: boolean;
  /** The mail has been shown and is changed now. */
  isChange: boolean;
};

/** The fields of a new enquiry: to whom, where we met, and the mail itself. */
export function EnquiryFields({ field, draft, requestId, locale, mayBeName, isChange }: EnquiryFieldsProps) {
  const t = useText(enquiriesText).new;
  const { required: _asked, ...source } = field("source");
  const someSource = draft.contacts.length > 0 && draft.contacts.every((contact) => contact.source);
  return (
    <StackForm aria-label={isChange ? t.change : undefined} className="group">
      <HiddenFields requestId={requestId} values={{ locale }} />
      {draft.contacts.length > 0 ? (
        <Choice
          {...field("contact")}
          label={t.contact}
          options={[
            ...draft.contacts.map((contact) => ({
              value: contact.id,
              label: contact.title ? `${contact.name}, ${contact.title}` : contact.name,
              help: contact.email ?? t.noEmail,
            })),
            { value: "new", label: t.someoneNew },
          ]}
        />
      ) : (
        <input type="hidden" name="contact" value="new" />
      )}
      {/* Folded away while somebody known is chosen, where the browser can tell. */}
      <div className="flex flex-col gap-6 group-has-[[name=contact]:checked:not([value=new])]:hidden">
        <Field
          {...field("newName")}
          label={t.newName}
          help={draft.contacts.length > 0 ? t.newHelp : undefined}
          autoComplete="off"
        />
        <Field {...field("newEmail")} label={t.newEmail} type="email" autoComplete="off" />
      </div>
      <Field {...field("metWhere")} label={t.metWhere} help={t.metWhereHelp} />
      <Field {...source} label={t.source} help={t.sourceHelp} optional={someSource} />
      {!draft.ownPhone && (
        <Field
          {...field("phone")}
          label={t.phone}
          help={t.phoneHelp}
          type="tel"
          size="short"
          autoComplete="tel"
        />
      )}
      <Field {...field("subject")} label={t.subject} />
      <Textarea {...field("body")} label={t.body} help={t.bodyHelp} rows={14} lang={locale} />
      {mayBeName && (
        <Checkbox
          name="namesChecked"
          label={t.namesChecked}
          defaultChecked={Boolean(field("namesChecked").defaultValue)}
        />
      )}
      <Button name="intent" value="preview" kind={isChange ? "secondary" : "primary"} wide>
        {t.preview}
      </Button>
    </StackForm>
  );
}
