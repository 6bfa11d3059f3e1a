import { Form } from "@remix-run/react";
import { handoversText } from "~/app/i18n/handovers";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { MessageForm } from "~/app/routes/handovers/message-form";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";

/** "Dette er ikke en afgørelse eller bevilling", beside every answer. */
function NotADecision() {
  return <p className="mt-1 text-[0.9375rem] text-ink-soft">{useText(handoversText).notADecision}</p>;
}

type OneTapProps = {
  caseId: string;
  answer: "going-on" | "not-now";
  requestId: string;
  /** The id of the last answer shown. */
  seen: string;
};

/** An answer that takes one tap. */
export function OneTapAnswer({ caseId, answer, requestId, seen }: OneTapProps) {
  const t = useText(handoversText);
  return (
    <Form method="post" action={`/indbakke/${caseId}/svar`}>
      <HiddenFields requestId={requestId} values={{ answer, seen }} />
      <Button kind={answer === "going-on" ? "primary" : "secondary"}>{t.answers[answer]}</Button>
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
