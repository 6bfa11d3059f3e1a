import type { ReactNode } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { HeedIcon } from "./icons";

/** What every kind of field takes. */
export type FieldBasics = {
  /** The form field's name; the error summary links to `#f-<name>`. */
  name: string;
  label: ReactNode;
  /** One helpful sentence between label and field. */
  help?: ReactNode;
  /** What is wrong, in words that say how to mend it. */
  error?: string[] | null;
  /** Adds "(hvis du vil)" to the label. */
  optional?: boolean;
  required?: boolean;
};

/** The id of a field, so that the error summary can link to it. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** The id of the words that name a field, which the error summary says again. */
export function labelId(name: string): string {
  return `${fieldId(name)}-label`;
}

/** The attributes that tie a control to its label, help and error. */
export function describe({ name, help, error, required }: FieldBasics) {
  const id = fieldId(name);
  const wrong = Boolean(error?.length);
  const about = [help ? `${id}-help` : "", wrong ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    required,
    "aria-invalid": wrong || undefined,
    "aria-describedby": about || undefined,
  };
}

/** "(hvis du vil)" after the label of a field that may stay empty. */
export function OptionalMark() {
  const t = useText(coreText);
  return <span className="font-normal text-ink-soft"> ({t.optional})</span>;
}

/** The help sentence of a field. */
export function FieldHelp({ name, children }: { name: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${fieldId(name)}-help`} className="mt-0.5 text-[0.9375rem] leading-snug text-ink-soft">
      {children}
    </p>
  );
}

/** The error of a field: an icon and words, never colour alone. */
export function FieldError({ name, error }: { name: string; error?: string[] | null }) {
  if (!error?.length) return null;
  return (
    <p id={`${fieldId(name)}-error`} className="mt-1.5 flex gap-1.5 font-semibold text-stop">
      <HeedIcon />
      <span>{error.join(" ")}</span>
    </p>
  );
}

/** Label, help, the control, and its error, in reading order. */
export function FieldFrame({ children, ...field }: FieldBasics & { children: ReactNode }) {
  return (
    <div>
      <label htmlFor={fieldId(field.name)} className="font-semibold">
        <span id={labelId(field.name)}>{field.label}</span>
        {field.optional && <OptionalMark />}
      </label>
      <FieldHelp name={field.name}>{field.help}</FieldHelp>
      <div className="mt-1.5">{children}</div>
      <FieldError name={field.name} error={field.error} />
    </div>
  );
}
