import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Field } from "~/app/ui/field";
import type { formFields } from "~/app/ui/form-fields";

/** What a person may tell of somebody at a firm. */
export function ContactFields({ field }: { field: ReturnType<typeof formFields> }) {
  const t = useText(firmsText);
  return (
    <>
      <Field {...field("name")} label={t.contact.name} autoComplete="off" />
      <Field {...field("phone")} label={t.contact.phone} type="tel" autoComplete="off" optional />
      <Field {...field("email")} label={t.contact.email} type="email" autoComplete="off" optional />
      <Field {...field("source")} label={t.form.source} help={t.form.sourceHelp} optional />
      <Field {...field("title")} label={t.contact.jobTitle} autoComplete="off" optional />
    </>
  );
}
