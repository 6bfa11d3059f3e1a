import type { TextareaHTMLAttributes } from "react";
import { describe, FieldFrame, type FieldBasics } from "./field-frame";

type TextareaProps = FieldBasics &
  Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "defaultValue" | "rows" | "maxLength" | "placeholder" | "autoFocus" | "spellCheck" | "lang"
  >;

/** Several lines to write on; grows with the text where the browser can. */
export function Textarea({
  label,
  help,
  error,
  optional,
  required,
  name,
  rows = 4,
  ...textarea
}: TextareaProps) {
  const field = { name, label, help, error, optional, required };
  return (
    <FieldFrame {...field}>
      <textarea rows={rows} dir="auto" {...textarea} {...describe(field)} className="input" />
    </FieldFrame>
  );
}
