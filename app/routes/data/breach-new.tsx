import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { newBreachForm, noteBreach } from "~/app/domain/breaches/breaches.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { breachesText } from "~/app/i18n/breaches";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Textarea } from "~/app/ui/textarea";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return {
    title: breachesText[actor.locale].add,
    requestId: newRequestId(),
    constraints: constraintsOf(newBreachForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return submit(args.request, newBreachForm, actor.locale, async (breach) => {
    const { id } = await noteBreach(actor, breach);
    return done(`/gruppe/brud/${id}`, { text: breachesText[actor.locale].saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? breachesText.da.add }];

/** A breach, in the first words somebody has for it. */
export default function NewBreach() {
  const { title, requestId, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(breachesText);
  const field = formFields({ constraints, reply });
  return (
    <Page title={title} lead={t.newLead} back={{ to: "/gruppe/brud" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={requestId} />
        <Textarea {...field("happened")} label={t.happened} help={t.happenedHelp} />
        <Button wide>{t.start}</Button>
      </StackForm>
    </Page>
  );
}
