import { Form } from "@remix-run/react";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";

type Reason = "agreed" | "not-now" | "no" | "no-answer" | "withdrawn";
const reasons: Reason[] = ["agreed", "not-now", "no", "no-answer", "withdrawn"];

/** Ends an enquiry with a reason, folded away until wanted; or takes the ending back. */
export function Ending({ enquiryId, ended }: { enquiryId: string; ended: boolean }) {
  const t = useText(enquiriesText).page;
  const action = `/henvendelser/${enquiryId}/afslutning`;
  if (ended) {
    return (
      <Form method="post" action={action} className="mt-10">
        <HiddenFields values={{ undo: "on" }} />
        <Button kind="secondary">{t.reopen}</Button>
      </Form>
    );
  }
  return (
    <details className="mt-10">
      <summary className="inline-flex min-h-tap items-center text-bridge underline">{t.endTitle}</summary>
      <StackForm action={action} className="mt-4">
        <Choice
          name="reason"
          label={t.endReason}
          defaultValue="agreed"
          options={reasons.map((value) => ({ value, label: t.endReasons[value] }))}
        />
        <Field
          name="askAgainMonths"
          label={t.askAgainMonths}
          help={t.askAgainHelp}
          type="number"
          min={1}
          max={36}
          size="short"
          inputMode="numeric"
          optional
        />
        <Button kind="secondary">{t.end}</Button>
      </StackForm>
    </details>
  );
}
