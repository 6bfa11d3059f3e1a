import { Form } from "@remix-run/react";
import { caseWordsText } from "~/app/i18n/case-words";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { MessageForm } from "~/app/routes/handovers/message-form";
import { Button } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";

/** "Dette er ikke en afgørelse eller bevilling", beside every answer. */
function NotADecision() {
  return <p className="mt-1 text-[0.9375rem] text-ink-soft">{useText(caseWordsText).notADecision}</p>;
}

type OneTapProps = {
  caseId: string;
  answer: "going-on" | "not-now";
  requestId: string;
  /** The id of the last answer shown. */
  seen: string;
  /** What is wrong with the reason, and what was typed. */
  error?: string[] | null;
  defaultValue?: string;
};

/** An answer that takes one tap. Why a unit does not go on, it may note for itself; it never has to. */
export function OneTapAnswer({ caseId, answer, requestId, seen, error, defaultValue }: OneTapProps) {
  const cases = useText(caseWordsText);
  const own = useText(unitDeskText).ownReason;
  return (
    <Form method="post" action={`/indbakke/${caseId}/svar`}>
      <HiddenFields requestId={requestId} values={{ answer, seen }} />
      {answer === "not-now" && (
        <div className="mb-3">
          <Fold title={own.title} open={Boolean(error)}>
            <Textarea
              name="ownReason"
              label={own.label}
              help={own.help}
              maxLength={2000}
              rows={2}
              error={error}
              defaultValue={defaultValue}
            />
          </Fold>
        </div>
      )}
      <Button kind={answer === "going-on" ? "primary" : "secondary"}>{cases.answers[answer]}</Button>
      <NotADecision />
    </Form>
  );
}

type QuestionProps = {
  caseId: string;
  requestId: string;
  seen: string;
  error?: string[] | null;
  defaultValue?: string;
};

/** "Vi mangler noget": a question to the group. */
export function QuestionForm({ caseId, seen, ...form }: QuestionProps) {
  const t = useText(unitText).case;
  return (
    <MessageForm
      {...form}
      action={`/indbakke/${caseId}/svar`}
      values={{ answer: "missing", seen }}
      words={{ label: t.question, help: t.questionHelp, send: t.ask }}
      kind="secondary"
    >
      <NotADecision />
    </MessageForm>
  );
}

/** A message to the group. */
export function MessageToGroup({ caseId, ...form }: Omit<QuestionProps, "seen">) {
  const t = useText(unitText).case;
  return (
    <MessageForm
      {...form}
      action={`/indbakke/${caseId}/besked`}
      words={{ label: t.message, help: t.messageHelp, send: t.send }}
      kind="secondary"
    />
  );
}
