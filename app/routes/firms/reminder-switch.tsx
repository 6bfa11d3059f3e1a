import { Form } from "@remix-run/react";
import { answeringText } from "~/app/i18n/answering";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";

/** One tap takes a firm out of the reminders, or back. */
export function ReminderSwitch({ firmId, isStopped }: { firmId: string; isStopped: boolean }) {
  const t = useText(answeringText).reminders;
  return (
    <Form method="post" action={`/virksomheder/${firmId}/paamindelser`}>
      {isStopped && <HiddenFields values={{ undo: "on" }} />}
      <Button kind="quiet">{isStopped ? t.resume : t.stop}</Button>
    </Form>
  );
}
