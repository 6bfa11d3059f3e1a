import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { Select } from "~/app/ui/select";
import type { FormReply } from "~/app/web/forms.server";

type GivenProps = {
  caseId: string;
  /** The unit's staff; none for one who came by a mail's link. */
  staff: { id: string; name: string }[];
  assignedTo: string | null;
  assignedName: string | null;
  reply?: FormReply;
};

/** Gives the case to a colleague, or by name to a caseworker without an account. */
export function GivenForm({ caseId, staff, assignedTo, assignedName, reply }: GivenProps) {
  const t = useText(unitDeskText).given;
  const typed = (name: string, stored: string | null) =>
    String(reply?.values[name] ?? (reply ? "" : (stored ?? "")));
  return (
    <StackForm action={`/indbakke/${caseId}/ansvarlig`} data-no-print>
      {staff.length > 0 && (
        <Select
          name="staff"
          label={t.staff}
          empty={t.staffNone}
          error={reply?.errors.staff}
          defaultValue={typed("staff", assignedTo)}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field
        name="caseworker"
        label={t.caseworker}
        help={t.caseworkerHelp}
        error={reply?.errors.caseworker}
        defaultValue={typed("caseworker", assignedTo ? null : assignedName)}
        maxLength={120}
        optional
      />
      <div>
        <Button kind="secondary">{t.save}</Button>
      </div>
    </StackForm>
  );
}
