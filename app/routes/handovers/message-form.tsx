import type { ReactNode } from "react";
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
  words: { label: string; help: string; send: string };
  /** Any further values the action needs. */
  values?: Record<string, string>;
  kind?: "primary" | "secondary";
  /** What is wrong, and what was typed. */
  error?: string[] | null;
  defaultValue?: string;
  /** What is said under the button. */
  children?: ReactNode;
};

/** A message in a case: from the group to the jobcenter, and the other way. */
export function MessageForm({
  action,
  requestId,
  words,
  values,
  kind,
  children,
  ...typed
}: MessageFormProps) {
  return (
    <StackForm action={action} data-no-print>
      <HiddenFields requestId={requestId} values={values} />
      <Textarea
        {...typed}
        name="text"
        label={words.label}
        help={words.help}
        required
        maxLength={5000}
        rows={3}
      />
      <div>
        <Button kind={kind}>{words.send}</Button>
        {children}
      </div>
    </StackForm>
  );
}

type ToUnitProps = Pick<MessageFormProps, "requestId" | "error" | "defaultValue"> & { handoverId: string };

/** A message to the jobcenter. */
export function MessageToUnit({ handoverId, ...form }: ToUnitProps) {
  const t = useText(handoversText).page;
  return (
    <MessageForm
      {...form}
      action={`/sendt-videre/${handoverId}/besked`}
      words={{ label: t.write, help: t.writeHelp, send: t.send }}
    />
  );
}
