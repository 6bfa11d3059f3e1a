import { describe, FieldError, FieldHelp, labelId, type FieldBasics } from "./field-frame";

type CheckboxProps = Omit<FieldBasics, "optional"> & {
  defaultChecked?: boolean;
  /** What is posted when ticked; "on" by default. */
  value?: string;
};

/**
 * One thing to agree to or switch on; the whole line can be tapped. The value always stands in the tag: React
 * empties an absent one when the form is shown again, and the tick would no longer be posted as "on".
 */
export function Checkbox({ defaultChecked, value = "on", ...field }: CheckboxProps) {
  const control = describe(field);
  return (
    <div>
      <label htmlFor={control.id} className="flex min-h-tap items-start gap-3 py-2.5 leading-snug">
        <input {...control} type="checkbox" value={value} defaultChecked={defaultChecked} className="tick" />
        <span id={labelId(field.name)}>{field.label}</span>
      </label>
      <div className="pl-8">
        <FieldHelp name={field.name}>{field.help}</FieldHelp>
        <FieldError name={field.name} error={field.error} />
      </div>
    </div>
  );
}
