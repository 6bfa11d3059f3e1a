import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { editGroup } from "~/app/domain/organisations/edit-group.server";
import { groupForm } from "~/app/domain/organisations/group-form.server";
import { municipalityOptions } from "~/app/domain/organisations/municipalities.server";
import { groupOf } from "~/app/domain/organisations/own-group.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Meanwhile, versionToPost } from "~/app/ui/meanwhile";
import { Page } from "~/app/ui/page";
import { Select } from "~/app/ui/select";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export { reloadWhenStale as shouldRevalidate } from "~/app/ui/reload-when-stale";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const [group, typed] = await Promise.all([groupOf(actor), typedBefore(args.request, actor.userId)]);
  return {
    title: groupText[actor.locale].editTitle,
    group,
    typed,
    municipalities: municipalityOptions(),
    constraints: constraintsOf(groupForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, groupForm, actor.locale, async (details) => {
    await editGroup(actor, details);
    return done("/gruppe", { text: groupText[actor.locale].saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.editTitle },
];

export default function EditGroup() {
  const { title, group, typed, municipalities, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText);
  const field = formFields({
    constraints,
    stored: {
      name: group.name,
      phone: group.phone,
      municipalityCode: group.municipalityCode,
      mailName: group.mailName,
    },
    typed,
    reply,
  });
  const domain = group.mailAddress?.split("@")[1] ?? "";
  return (
    <Page title={title} back={{ to: "/gruppe" }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile
        reply={reply}
        stored={{ name: group.name, phone: group.phone, mailName: group.mailName }}
        labels={{ name: t.name, phone: t.phone, mailName: t.mailName }}
      />
      <StackForm>
        <HiddenFields version={versionToPost(reply, group.version, typed)} />
        <Field {...field("name")} label={t.name} autoComplete="off" />
        <Field {...field("phone")} label={t.phone} type="tel" autoComplete="off" optional />
        <Select {...field("municipalityCode")} label={t.municipality} options={municipalities} />
        <Field
          {...field("mailName")}
          label={t.mailName}
          help={[t.mailNameHelp(domain), group.mailName ? t.mailNameChange : ""].join(" ").trim()}
          autoComplete="off"
          size="short"
        />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
