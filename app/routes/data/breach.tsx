import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { breachForm, breachOf, editBreach } from "~/app/domain/breaches/breaches.server";
import { breachesText } from "~/app/i18n/breaches";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { Choice } from "~/app/ui/choice";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Textarea } from "~/app/ui/textarea";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { BreachState } from "./breach-state";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const breach = await breachOf(actor, args.params.breachId ?? "");
  return { title: breachesText[actor.locale].title, breach, constraints: constraintsOf(breachForm) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const breachId = args.params.breachId ?? "";
  return submit(args.request, breachForm, actor.locale, async (breach) => {
    await editBreach(actor, breachId, breach);
    return done("/gruppe/brud", { text: breachesText[actor.locale].saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? breachesText.da.title },
];

/** What is known of a breach, and how far its report has come. */
export default function BreachRoute() {
  const { title, breach, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(breachesText);
  const { happened, whose, consequences, measures, risk, reportNote } = breach;
  const stored = { happened, whose, consequences, measures, risk, reportNote };
  const field = formFields({ constraints, stored, reply });
  return (
    <Page title={title} lead={<BreachState breach={breach} />} back={{ to: "/gruppe/brud" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields version={breach.version} />
        <Textarea {...field("happened")} label={t.happened} help={t.happenedHelp} />
        <Textarea {...field("whose")} label={t.whose} rows={2} optional />
        <Textarea {...field("consequences")} label={t.consequences} rows={2} optional />
        <Textarea {...field("measures")} label={t.measures} rows={3} optional />
        <Choice
          {...field("risk")}
          label={t.risk}
          options={(["unlikely", "risk", "high"] as const).map((value) => ({ value, label: t.risks[value] }))}
          optional
        />
        <Checkbox name="reported" label={t.reported} defaultChecked={breach.reportedAt !== null} />
        <Checkbox name="told" label={t.told} defaultChecked={breach.toldAt !== null} />
        <Textarea {...field("reportNote")} label={t.reportNote} rows={2} optional />
        <Checkbox name="closed" label={t.closed} defaultChecked={breach.closed} />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
