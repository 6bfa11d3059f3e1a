import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Choice } from "~/app/ui/choice";
import { Facts } from "~/app/ui/facts";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import type { FormReply } from "~/app/web/forms.server";

type MemberFormsProps = {
  member: { email: string; joinedAt: Date; role: string };
  /** The roles there are to choose from, the commonest first. */
  roles: { value: string; label: string; help: string }[];
  /** The words of the group's or the unit's page. */
  words: Record<"email" | "since" | "role" | "saveRole" | "endTitle" | "endText" | "end", string>;
  reply: FormReply | undefined;
};

/** What is known of a member of a group or of a unit's staff, their role to change, and the end of it. */
export function MemberForms({ member, roles, words: t, reply }: MemberFormsProps) {
  const field = formFields({ constraints: {}, stored: { role: member.role }, reply });
  return (
    <>
      <Facts
        facts={[
          { label: t.email, value: member.email },
          { label: t.since, value: <Time at={member.joinedAt} /> },
        ]}
      />
      <div className="mt-6">
        <FormErrors errors={reply?.errors} />
        <StackForm>
          <HiddenFields values={{ intent: "role" }} />
          <Choice {...field("role")} label={t.role} options={roles} />
          <ButtonRow>
            <Button>{t.saveRole}</Button>
          </ButtonRow>
        </StackForm>
      </div>
      <Section title={t.endTitle}>
        <p className="mb-4">{t.endText}</p>
        <StackForm>
          <HiddenFields values={{ intent: "end" }} />
          <ButtonRow>
            <Button kind="stop">{t.end}</Button>
          </ButtonRow>
        </StackForm>
      </Section>
    </>
  );
}
