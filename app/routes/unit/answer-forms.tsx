import { Form } from "@remix-run/react";
import { handoversText } from "~/app/i18n/handovers";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";

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
export function QuestionForm({ caseId, requestId, seen, error, defaultValue }: QuestionProps) {
  const t = useText(unitText).case;
  return (
    <StackForm action={`/indbakke/${caseId}/svar`}>
      <HiddenFields requestId={requestId} values={{ answer: "missing", seen }} />
      <Textarea
        name="text"
        label={t.question}
        help={t.questionHelp}
        error={error}
        defaultValue={defaultValue}
        required
        maxLength={5000}
        rows={3}
      />
      <div>
        <Button kind="secondary">{t.ask}</Button>
        <NotADecision />
      </div>
    </StackForm>
  );
}

type MessageProps = { caseId: string; requestId: string; error?: string[] | null; defaultValue?: string };

/** A message to the group. */
export function MessageToGroup({ caseId, requestId, error, defaultValue }: MessageProps) {
  const t = useText(unitText).case;
  return (
    <StackForm action={`/indbakke/${caseId}/besked`}>
      <HiddenFields requestId={requestId} />
      <Textarea
        name="text"
        label={t.message}
        help={t.messageHelp}
        error={error}
        defaultValue={defaultValue}
        required
        maxLength={5000}
        rows={3}
      />
      <div>
        <Button kind="secondary">{t.send}</Button>
      </div>
    </StackForm>
  );
}

type OutcomeProps = {
  caseId: string;
  outcomes: { kind: keyof (typeof handoversText)["da"]["outcomes"]; requestId: string }[];
};

/** What came of it: one tap each, and never why. */
export function OutcomeForms({ caseId, outcomes }: OutcomeProps) {
  const t = useText(handoversText).outcomes;
  return (
    <div className="flex flex-wrap gap-3">
      {outcomes.map(({ kind, requestId }) => (
        <Form key={kind} method="post" action={`/indbakke/${caseId}/resultat`}>
          <HiddenFields requestId={requestId} values={{ kind }} />
          <Button kind="secondary">{t[kind]}</Button>
        </Form>
      ))}
    </div>
  );
}
