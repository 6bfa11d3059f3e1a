import { Form as RemixForm, type FormProps } from "@remix-run/react";
import { classes } from "./classes";

/**
 * A form in one column with room between the fields. Posts by default; works without JavaScript.
 * Errors are shown by us beside the fields, so the browser's own bubbles are off.
 */
export function StackForm({ method = "post", className, ...rest }: FormProps) {
  return (
    <RemixForm
      method={method}
      noValidate
      data-form=""
      className={classes("flex max-w-read flex-col items-stretch gap-6", className)}
      {...rest}
    />
  );
}
