import { Form } from "@remix-run/react";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";

/** The button that makes the file. It is no link: nothing that follows links should make one, since each is noted in the log. */
export function GetCopy({ from }: { from: string }) {
  const t = useText(dataText).copy;
  return (
    <Form method="get" action={from} reloadDocument>
      <p className="mb-4 max-w-read">{t.how}</p>
      <button className="button button-primary w-full max-w-read">{t.get}</button>
    </Form>
  );
}
