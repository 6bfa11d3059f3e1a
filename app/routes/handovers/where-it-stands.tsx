import type { ShownState } from "~/app/domain/handovers/case-rules";
import { handoversText } from "~/app/i18n/handovers";
import { caseWordsText } from "~/app/i18n/case-words";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Section } from "~/app/ui/section";

type WhereItStandsProps = {
  told: ShownState;
  closedReason: "consent-withdrawn" | "withdrawn-by-group" | "finished" | "unit-left" | null;
  /** A consent that the unit may tell is in force. */
  mayTell: boolean;
  /** Where that consent can be noted; null where it no longer matters. */
  consentTo: string | null;
};

/** Where a case stands, as far as the group may know it. */
export function WhereItStands({ told, closedReason, mayTell, consentTo }: WhereItStandsProps) {
  const text = useText(handoversText);
  const cases = useText(caseWordsText);
  const t = text.page;
  const isAnswer = told.state === "going-on" || told.state === "not-now";
  return (
    <Section title={t.stands}>
      <p className="font-semibold">
        {closedReason ? cases.closedReasons[closedReason] : cases.states[told.state]}
        {told.outcome && `. ${cases.outcomes[told.outcome]}`}
      </p>
      {(isAnswer || told.outcome) && <p className="mt-1 text-ink-soft">{cases.notADecision}</p>}
      {closedReason === "consent-withdrawn" && (
        <p className="mt-2">
          {t.consentGone} {t.kept}
        </p>
      )}
      {closedReason === "withdrawn-by-group" && (
        <p className="mt-2">
          {t.takenBack} {t.kept}
        </p>
      )}
      {closedReason === "unit-left" && <p className="mt-2">{t.unitLeft}</p>}
      {!mayTell && !closedReason && (
        <div className="mt-2">
          <p className="text-ink-soft">{t.untold}</p>
          {consentTo && (
            <ButtonLink to={consentTo} kind="quiet">
              {t.noteTell}
            </ButtonLink>
          )}
        </div>
      )}
    </Section>
  );
}
