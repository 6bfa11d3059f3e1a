import { handoversText } from "~/app/i18n/handovers";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";

type MessageFormProps = {
  /** The address that takes the message. */
  action: string;
  requestId: string;
  /** What is wrong, and what was typed. */
  error?: string[] | null;
  defaultValue?: string;
};

/** A message to the jobcenter. */
export function MessageForm({ action, requestId, error, defaultValue }: MessageFormProps) {
  const t = useText(handoversText).page;
  return (
    <StackForm action={action} data-no-print>
      <HiddenFields requestId={requestId} />
      <Textarea
        name="text"
        label={t.write}
        help={t.writeHelp}
        error={error}
        defaultValue={defaultValue}
        required
        maxLength={5000}
        rows={3}
      />
      <div>
        <Button>{t.send}</Button>
      </div>
    </StackForm>
  );
}
