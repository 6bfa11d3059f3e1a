import { Form } from "@remix-run/react";
import { introductionsText } from "~/app/i18n/introductions";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";

const reasons = ["started", "firm-declined", "candidate-declined", "other"] as const;

/** Ends an introduction with a reason, folded away until wanted; or takes the ending back. */
export function Ending({ introductionId, ended }: { introductionId: string; ended: boolean }) {
  const t = useText(introductionsText).page;
  const action = `/formidlinger/${introductionId}/afslutning`;
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
          defaultValue="started"
          options={reasons.map((value) => ({ value, label: t.endReasons[value] }))}
        />
        <Button kind="secondary">{t.end}</Button>
      </StackForm>
    </details>
  );
}
