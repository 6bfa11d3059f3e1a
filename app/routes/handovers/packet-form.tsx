import { termFields, type Chosen } from "~/app/domain/handovers/packet";
import type { FormParts } from "~/app/domain/handovers/form-parts.server";
import { wantedSteps } from "~/app/domain/handovers/kinds";
import { caseWordsText } from "~/app/i18n/case-words";
import { casePacketText } from "~/app/i18n/case-packet";
import { sendingOnText } from "~/app/i18n/sending-on";
import { sendingText } from "~/app/i18n/sending";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { Fold } from "~/app/ui/fold";
import { StackForm } from "~/app/ui/form";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";
import type { Constraints } from "~/app/web/constraints.server";
import type { FormReply } from "~/app/web/forms.server";
import { NeedsList } from "./needs-list";

type PacketFormProps = {
  page: {
    candidate: { id: string };
    parts: FormParts;
    requestId: string;
    typed: Record<string, string | string[]> | null;
    constraints: Constraints;
  };
  /** What the form posts beside what is chosen: whom it goes to, or which version of the case was shown. */
  hidden: Record<string, string>;
  /** What stands in the fields from the start, and what is ticked. */
  stored: Record<string, string | null | undefined>;
  chosen: Chosen;
  /** Asks for the caseworker, too. */
  first?: boolean;
  reply: FormReply | undefined;
};

const several = (value: string | string[] | undefined) =>
  typeof value === "string" ? [value] : (value ?? []);

/** What is asked for, and which facts, notes and helpers the unit shall see, each with its words beside it. */
export function PacketForm({ page, hidden, stored, chosen, first, reply }: PacketFormProps) {
  const cases = useText(caseWordsText);
  const packet = useText(casePacketText);
  const sendingOn = useText(sendingOnText);
  const more = useText(sendingText);
  const t = sendingOn;
  const { parts, typed, constraints } = page;
  const kept = reply?.values ?? typed;
  const field = formFields({ constraints, stored, typed, reply });
  const one = (name: string) => {
    const { defaultValue, ...rest } = field(name);
    return { ...rest, defaultValue: several(defaultValue)[0] };
  };
  const ticked = (name: "fields" | "notes" | "helpers") =>
    kept ? several(kept[name]) : [...(chosen[name] ?? [])];
  const entries = (list: FormParts["notes"]) =>
    list.map(({ id, label, text: words }) => ({
      value: id,
      label,
      help: <span className="whitespace-pre-line">{words}</span>,
    }));
  const hasTerm = termFields.some((name) => one(name).defaultValue || reply?.errors[name]);
  return (
    <StackForm className="mt-8">
      <HiddenFields requestId={several(kept?.requestId)[0] ?? page.requestId} values={hidden} />
      <Fold title={more.needs.title}>
        <p className="text-ink-soft">{more.needs.lead}</p>
        <NeedsList needs={parts.needs} candidateId={page.candidate.id} firmId={parts.firmId} />
      </Fold>
      <Choice
        {...one("step")}
        label={t.step}
        options={wantedSteps.map((step) => ({ value: step, label: cases.steps[step] }))}
      />
      <Choice
        name="fields"
        error={reply?.errors.fields}
        multiple
        label={t.fields}
        help={t.fieldsHelp}
        defaultValue={ticked("fields")}
        options={parts.lines
          .filter((line) => (parts.known as string[]).includes(line.field))
          .map((line) => ({
            value: line.field,
            label: line.label,
            help: <span className="whitespace-pre-line">{line.text}</span>,
          }))}
      />
      {parts.notes.length > 0 && (
        <Choice
          name="notes"
          error={reply?.errors.notes}
          multiple
          label={more.notes}
          help={more.notesHelp}
          defaultValue={ticked("notes")}
          options={entries(parts.notes)}
        />
      )}
      {parts.helpers.length > 0 && (
        <Choice
          name="helpers"
          error={reply?.errors.helpers}
          multiple
          label={more.helpers}
          help={more.helpersHelp}
          defaultValue={ticked("helpers")}
          options={entries(parts.helpers)}
        />
      )}
      <Textarea {...one("agreed")} label={t.agreed} help={t.agreedHelp} optional rows={4} />
      <Fold title={more.terms} open={hasTerm}>
        <p className="text-ink-soft">{more.termsLead}</p>
        {termFields.map((name) => (
          <Field key={name} {...one(name)} label={packet.fields[name]} help={more.termHelp[name]} optional />
        ))}
      </Fold>
      {first && <Field {...one("caseworkerName")} label={t.caseworker} help={t.caseworkerHelp} optional />}
      <Button name="intent" value="preview" kind={reply ? "secondary" : "primary"} wide>
        {t.preview}
      </Button>
    </StackForm>
  );
}
