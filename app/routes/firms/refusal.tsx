import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { refusalForm } from "~/app/domain/firms/firm-form.server";
import { firmForRefusal } from "~/app/domain/firms/firm-forms.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Choice } from "~/app/ui/choice";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { Select } from "~/app/ui/select";
import { Textarea } from "~/app/ui/textarea";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  return {
    title: firmsText[actor.locale].refusal.title,
    ...(await firmForRefusal(actor, args.params.firmId ?? "")),
    constraints: constraintsOf(refusalForm),
    typed: await typedBefore(args.request, actor.userId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const firmId = args.params.firmId ?? "";
  return submit(args.request, refusalForm, actor.locale, async (refusal) => {
    await noteRefusal(actor, firmId, refusal);
    return done(`/virksomheder/${firmId}`, { text: firmsText[actor.locale].done.refusalNoted });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? firmsText.da.refusal.title },
];

export default function NoteRefusal() {
  const { title, firm, people, constraints, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(firmsText).refusal;
  const stored = people.length === 1 ? { contactId: people[0]?.id } : {};
  const field = formFields({ constraints, stored, typed, reply });
  const address = { value: "address", label: t.address, help: t.addressHelp };
  return (
    <Page title={title} lead={t.lead} back={{ to: `/virksomheder/${firm.id}`, label: firm.name }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <p className="text-ink-soft">{t.notThisTime}</p>
        <Choice
          {...field("scope")}
          label={t.scope}
          options={[
            ...(people.length > 0 ? [address] : []),
            { value: "workplace", label: t.workplace, help: t.workplaceHelp },
            { value: "firm", label: t.firm, help: firm.cvr ? t.firmHelp : t.firmHelpNoCvr },
          ]}
        />
        {people.length > 0 && (
          <Select
            {...field("contactId")}
            label={t.whose}
            optional
            options={people.map(({ id, name, email }) => ({ value: id, label: `${name}, ${email}` }))}
          />
        )}
        <Choice
          {...field("via")}
          label={t.via}
          options={(["call", "visit", "mail", "other"] as const).map((value) => ({
            value,
            label: t.vias[value],
          }))}
        />
        <Textarea {...field("words")} label={t.words} rows={3} optional />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
