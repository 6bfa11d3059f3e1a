import { Form } from "@remix-run/react";
import type { RetentionKind } from "~/app/domain/retention/kinds";
import { retentionText } from "~/app/i18n/retention";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";

/** One kind: what goes, why after so long, and another length. */
export function RetentionKindForm({
  kind,
  days,
  choices,
}: {
  kind: RetentionKind;
  days: number;
  choices: number[];
}) {
  const t = useText(retentionText);
  const words = t.kinds[kind];
  const id = `dage-${kind}`;
  return (
    <>
      <p>{words.what}</p>
      <p className="mt-1 text-ink-soft">{words.why}</p>
      <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
        <HiddenFields values={{ kind }} />
        <div className="min-w-40">
          <label htmlFor={id} className="font-semibold">
            {t.keep}
          </label>
          <select id={id} name="days" defaultValue={String(days)} className="input mt-1">
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t.days(choice)}
              </option>
            ))}
          </select>
        </div>
        <Button kind="secondary">{t.save}</Button>
      </Form>
    </>
  );
}
