import { Form as RemixForm, useActionData, useNavigation, type FormProps } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { classes } from "./classes";

/**
 * A form in one column with room between the fields. Posts by default; works without JavaScript.
 * Errors are shown by us beside the fields, so the browser's own bubbles are off. Once what it posted has been
 * taken, and the page is still here, it begins anew: nothing sent stands as if it were yet to be.
 */
export function StackForm({ method = "post", className, onSubmit, ...rest }: FormProps) {
  const idle = useNavigation().state === "idle";
  const refused = useActionData() !== undefined;
  const posted = useRef(false);
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    if (!idle || !posted.current) return;
    posted.current = false;
    if (!refused) setTaken((times) => times + 1);
  }, [idle, refused]);
  return (
    <RemixForm
      key={taken}
      method={method}
      noValidate
      data-form=""
      className={classes("flex max-w-read flex-col items-stretch gap-6", className)}
      onSubmit={(event) => {
        onSubmit?.(event);
        posted.current = method === "post";
      }}
      {...rest}
    />
  );
}
