import { Form } from "@remix-run/react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { Button } from "./button";
import { HiddenFields } from "./hidden-fields";

type UndoProps = {
  /** The address that takes it back. */
  action: string;
  values: Record<string, string>;
};

/** A small form that takes back what was just done. */
export function Undo({ action, values }: UndoProps) {
  const t = useText(coreText);
  return (
    <Form method="post" action={action}>
      <HiddenFields values={values} />
      <Button kind="quiet">{t.undo}</Button>
    </Form>
  );
}
