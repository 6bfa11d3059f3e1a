import type { ContactKind } from "~/app/domain/contacts/kinds";
import { contactsText } from "~/app/i18n/contacts";
import { useText } from "~/app/i18n/use-text";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import type { formFields } from "~/app/ui/form-fields";
import { Textarea } from "~/app/ui/textarea";

type FieldOf = ReturnType<typeof formFields>;

/** The text for the group. */
export function TrustNoteField({ field, autoFocus }: { field: FieldOf; autoFocus?: boolean }) {
  const t = useText(contactsText).form;
  return (
    <Textarea
      {...field("trustNote")}
      label={t.trustNote}
      help={t.trustNoteHelp}
      rows={4}
      autoFocus={autoFocus}
    />
  );
}

/** The text that may be shared: closed until it is wanted, and on a ground of its own. */
export function ShareableNoteField({ field }: { field: FieldOf }) {
  const t = useText(contactsText).form;
  const { defaultValue, error } = field("shareableNote");
  return (
    <Fold title={t.shareable} open={Boolean(defaultValue ?? error)}>
      <div className="border-l-4 border-good bg-good-wash px-4 py-3">
        <Textarea {...field("shareableNote")} label={t.shareableNote} help={t.shareableNoteHelp} rows={3} />
      </div>
    </Fold>
  );
}

/** A firm named on the spot, and the name of somebody outside the lists. */
export function OthersFields({ field }: { field: FieldOf }) {
  const t = useText(contactsText).form;
  const filled = ["newFirm", "whoElse"].some((name) => field(name).defaultValue ?? field(name).error);
  return (
    <Fold title={t.others} open={filled}>
      <Field {...field("newFirm")} label={t.newFirm} help={t.newFirmHelp} autoComplete="off" />
      <Field {...field("whoElse")} label={t.whoElse} autoComplete="off" />
    </Fold>
  );
}

/** What kind of contact it was: big answers, those used lately first. */
export function KindField({
  field,
  kinds,
  guess,
}: {
  field: FieldOf;
  kinds: ContactKind[];
  guess?: boolean;
}) {
  const t = useText(contactsText);
  return (
    <Choice
      {...field("kind")}
      label={t.form.kind}
      help={guess && t.form.kindGuess}
      layout="row"
      options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
    />
  );
}
