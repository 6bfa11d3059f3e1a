import { Form } from "@remix-run/react";
import type { CopyPage } from "~/app/domain/data-copy/copy-page.server";
import { dataText } from "~/app/i18n/data";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Quote } from "~/app/ui/quote";
import { Textarea } from "~/app/ui/textarea";
import { Time } from "~/app/ui/time";
import type { FormReply } from "~/app/web/forms.server";

type Note = CopyPage["notes"][number];

/** A trust note as it will be handed out, and the way to withhold a passage of it. */
export function NoteToHand({
  note,
  requestId,
  reply,
}: {
  note: Note;
  requestId: string;
  reply: FormReply | undefined;
}) {
  const t = useText(dataText).copy;
  const typed = (name: string) => {
    const value = reply?.values[name];
    return { defaultValue: typeof value === "string" ? value : undefined, error: reply?.errors[name] ?? null };
  };
  return (
    <div className="mb-6">
      <p className="text-ink-soft">
        {note.writtenBy}, <Time at={note.at} />
      </p>
      <Quote text={note.trustNote} />
      <Fold title={t.withhold} open={reply !== undefined}>
        <StackForm>
          <HiddenFields requestId={requestId} values={{ contactId: note.contactId }} />
          <Textarea name="passage" label={t.passage} help={t.passageHelp} rows={2} required {...typed("passage")} />
          <Textarea name="reason" label={t.reason} help={t.reasonHelp} rows={2} required {...typed("reason")} />
          <Button kind="secondary">{t.withhold}</Button>
        </StackForm>
      </Fold>
    </div>
  );
}

/** A passage that is withheld, why, and the way to hand it out after all. */
export function WithheldLine({ passage }: { passage: { id: string; passage: string; reason: string } }) {
  const t = useText(dataText).copy;
  return (
    <li className="border-b border-line py-3">
      <Quote text={passage.passage} />
      <p className="mt-1">{passage.reason}</p>
      <Form method="post" className="mt-1">
        <HiddenFields values={{ end: passage.id }} />
        <Button kind="quiet">{t.end}</Button>
      </Form>
    </li>
  );
}
