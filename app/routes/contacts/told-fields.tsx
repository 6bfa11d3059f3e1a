import { reaches, type ContactKind } from "~/app/domain/contacts/kinds";
import { contactsText } from "~/app/i18n/contacts";
import { contactFormText } from "~/app/i18n/contact-form";
import { useText } from "~/app/i18n/use-text";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import type { formFields } from "~/app/ui/form-fields";

type FieldOf = ReturnType<typeof formFields>;

/** A firm and a person at it named on the spot, and the name of somebody outside the lists. */
export function OthersFields({ field }: { field: FieldOf }) {
  const t = useText(contactFormText);
  const filled = ["newFirm", "newPerson", "whoElse"].some(
    (name) => field(name).defaultValue ?? field(name).error,
  );
  return (
    <Fold title={t.others} open={filled}>
      <Field {...field("newFirm")} label={t.newFirm} help={t.newFirmHelp} autoComplete="off" />
      <Field {...field("newPerson")} label={t.newPerson} help={t.newPersonHelp} autoComplete="off" />
      <Field {...field("whoElse")} label={t.whoElse} autoComplete="off" />
    </Fold>
  );
}

/** What kind of contact it was: big answers, those used lately first. */
export function KindField({
  field,
  kinds,
  usual,
}: {
  field: FieldOf;
  kinds: ContactKind[];
  /** What it is where neither a tap nor the text says; null where that is not known, absent where one must be chosen. */
  usual?: ContactKind | null;
}) {
  const t = useText(contactsText);
  const f = useText(contactFormText);
  return (
    <Choice
      {...field("kind")}
      label={f.kind}
      help={usual !== undefined && f.kindGuess(usual && t.kinds[usual])}
      layout="row"
      options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
    />
  );
}

/** Whether anybody was spoken with: they were, unless one tap says otherwise. */
export function ReachedField({ field }: { field: FieldOf }) {
  const t = useText(contactFormText);
  return (
    <Choice
      {...field("reached")}
      label={t.reached}
      layout="row"
      options={reaches.map((reached) => ({ value: reached, label: t.reaches[reached] }))}
    />
  );
}
