import type { InputHTMLAttributes } from "react";
import { classes } from "./classes";
import { describe, FieldFrame, type FieldBasics } from "./field-frame";

type FieldProps = FieldBasics & {
  type?:
    "text" | "email" | "tel" | "url" | "number" | "date" | "time" | "datetime-local" | "password" | "file";
  /** How many characters the answer usually has: a short answer gets a short field. */
  size?: "short" | "full";
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "defaultValue"
    | "maxLength"
    | "minLength"
    | "pattern"
    | "min"
    | "max"
    | "step"
    | "autoComplete"
    | "autoFocus"
    | "inputMode"
    | "placeholder"
    | "list"
    | "accept"
    | "dir"
    | "spellCheck"
  >;

/** One line to write on, with label, help and error. Phones get the keyboard that fits the type. */
export function Field({
  label,
  help,
  error,
  optional,
  required,
  name,
  size = "full",
  type = "text",
  ...input
}: FieldProps) {
  const field = { name, label, help, error, optional, required };
  return (
    <FieldFrame {...field}>
      <input
        type={type}
        dir={type === "text" ? "auto" : undefined}
        {...input}
        {...describe(field)}
        className={classes("input", size === "short" && "max-w-56")}
      />
    </FieldFrame>
  );
}
