import type { OptionalField } from "~/app/domain/handovers/packet";
import { wantedSteps } from "~/app/domain/handovers/kinds";
import { handoversText } from "~/app/i18n/handovers";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";
import type { Constraints } from "~/app/web/constraints.server";
import type { FormReply } from "~/app/web/forms.server";

type PacketFormProps = {
  page: {
    receiver: { key: string };
    offer: { key: string } | null;
    lines: { field: string; label: string; text: string }[];
    known: OptionalField[];
    caseworkerName: string | null;
    requestId: string;
    typed: Record<string, string | string[]> | null;
    constraints: Constraints;
  };
  reply: FormReply | undefined;
};

const several = (value: string | string[] | undefined) =>
  typeof value === "string" ? [value] : (value ?? []);

/** What is asked for, and which fields the unit shall see, each with its words beside it. */
export function PacketForm({ page, reply }: PacketFormProps) {
  const text = useText(handoversText);
  const t = text.new;
  const { receiver, offer, lines, known, caseworkerName, typed, constraints } = page;
  const kept = reply?.values ?? typed;
  const field = formFields({
    constraints,
    stored: { step: offer ? "placement" : "talk", caseworkerName },
    typed,
    reply,
  });
  const one = (name: string) => {
    const { defaultValue, ...rest } = field(name);
    return { ...rest, defaultValue: several(defaultValue)[0] };
  };
  return (
    <StackForm className="mt-8">
      <HiddenFields
        requestId={several(kept?.requestId)[0] ?? page.requestId}
        values={{ receiver: receiver.key, offer: offer?.key ?? "" }}
      />
      <Choice
        {...one("step")}
        label={t.step}
        options={wantedSteps.map((step) => ({ value: step, label: text.steps[step] }))}
      />
      <Choice
        name="fields"
        error={reply?.errors.fields}
        multiple
        label={t.fields}
        help={t.fieldsHelp}
        defaultValue={kept ? several(kept.fields) : known}
        options={lines
          .filter((line) => (known as string[]).includes(line.field))
          .map((line) => ({
            value: line.field,
            label: line.label,
            help: <span className="whitespace-pre-line">{line.text}</span>,
          }))}
      />
      <Textarea {...one("agreed")} label={t.agreed} help={t.agreedHelp} optional rows={4} />
      <Field {...one("caseworkerName")} label={t.caseworker} help={t.caseworkerHelp} optional />
      <Button name="intent" value="preview" kind={reply ? "secondary" : "primary"} wide>
        {t.preview}
      </Button>
    </StackForm>
  );
}
