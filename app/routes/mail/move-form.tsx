import { Form } from "@remix-run/react";
import type { ThreadChoice } from "~/app/domain/mail/inbox/thread-choices.server";
import { humanDay } from "~/app/i18n/dates";
import { mailroomText } from "~/app/i18n/mailroom";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { useNow } from "~/app/ui/now";
import { Select } from "~/app/ui/select";

type MoveFormProps = {
  choices: ThreadChoice[];
  suggested: ThreadChoice | null;
  isApart: boolean;
  error?: string[];
};

/** Chooses the conversation that a mail belongs to: the sender's only one with one tap, else by a list. */
export function MoveForm({ choices, suggested, isApart, error }: MoveFormProps) {
  const t = useText(mailroomText).move;
  const locale = useLocale();
  const now = useNow();
  if (choices.length === 0) return <p className="mt-3 text-ink-soft">{t.none}</p>;
  const nameOf = (choice: ThreadChoice) =>
    t[choice.kind](choice.with, choice.who, humanDay(new Date(choice.at), now, locale));
  const ordered = [...choices.filter(({ fits }) => fits), ...choices.filter(({ fits }) => !fits)];
  return (
    <>
      {suggested && (
        <Form method="post" className="mt-3 mb-6 flex flex-col items-start gap-3">
          <p>{(isApart ? t.apart : t.suggested)(nameOf(suggested))}</p>
          <HiddenFields values={{ do: "move", threadId: suggested.threadId }} />
          <Button>{t.suggestedButton}</Button>
        </Form>
      )}
      <StackForm className="mt-3">
        <HiddenFields values={{ do: "move" }} />
        <Select
          name="threadId"
          label={t.label}
          help={t.help}
          error={error}
          options={ordered.map((choice) => ({
            value: choice.threadId,
            label: choice.fits ? t.fits(nameOf(choice)) : nameOf(choice),
          }))}
        />
        <Button wide kind={suggested ? "secondary" : "primary"}>
          {t.button}
        </Button>
      </StackForm>
    </>
  );
}
