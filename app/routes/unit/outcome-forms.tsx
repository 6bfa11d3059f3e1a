import { Form } from "@remix-run/react";
import { caseWordsText } from "~/app/i18n/case-words";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { HiddenFields } from "~/app/ui/hidden-fields";
import type { FormReply } from "~/app/web/forms.server";

type OutcomeProps = {
  caseId: string;
  outcomes: { kind: keyof (typeof caseWordsText)["da"]["outcomes"]; requestId: string }[];
  /** The firm that the case was sent with. */
  firm?: string | null;
  /** On the page of all open cases: posting comes back there. */
  inList?: boolean;
  reply?: FormReply;
};

/** What came of it: one tap each, and never why; of a placement that has started also where and when. */
export function OutcomeForms({ caseId, outcomes, firm, inList, reply }: OutcomeProps) {
  const words = useText(caseWordsText).outcomes;
  const t = useText(unitDeskText).outcomes;
  const action = `/indbakke/${caseId}/resultat`;
  const back: Record<string, string> = inList ? { from: "list" } : {};
  const started = outcomes.find(({ kind }) => kind === "started");
  const typed = (name: string) => {
    const value = reply?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  return (
    <div>
      <div className="flex flex-wrap gap-3">
        {outcomes.map(({ kind, requestId }) => (
          <Form key={kind} method="post" action={action}>
            <HiddenFields requestId={requestId} values={{ kind, ...back }} />
            <Button kind="secondary">{words[kind]}</Button>
          </Form>
        ))}
      </div>
      {started && (
        <div className="mt-3">
          <Fold title={t.more} open={Boolean(reply)}>
            <StackForm action={action}>
              <HiddenFields
                requestId={typed("requestId") ?? started.requestId}
                values={{ kind: "started", ...back }}
              />
              <Field
                name="firmName"
                label={t.firm}
                error={reply?.errors.firmName}
                defaultValue={typed("firmName") ?? firm ?? undefined}
                maxLength={120}
                optional
              />
              <Field
                name="startsOn"
                type="date"
                size="short"
                label={t.startsOn}
                error={reply?.errors.startsOn}
                defaultValue={typed("startsOn")}
                optional
              />
              <Field
                name="endsOn"
                type="date"
                size="short"
                label={t.endsOn}
                error={reply?.errors.endsOn}
                defaultValue={typed("endsOn")}
                optional
              />
              <div>
                <Button kind="secondary">{t.save}</Button>
              </div>
            </StackForm>
          </Fold>
        </div>
      )}
    </div>
  );
}
