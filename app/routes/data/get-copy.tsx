import { Form } from "@remix-run/react";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";

/** The button that makes the file: a post, since making it is noted in the log. */
export function GetCopy({ from }: { from: string }) {
  const t = useText(dataText).copy;
  return (
    <Form method="post" action={from} reloadDocument>
      <p className="mb-4 max-w-read">{t.how}</p>
      <button className="button button-primary w-full max-w-read">{t.get}</button>
    </Form>
  );
}
