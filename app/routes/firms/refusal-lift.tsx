import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { refusalLiftForm } from "~/app/domain/firms/firm-form.server";
import { liftRefusal } from "~/app/domain/firms/lift-refusal.server";
import { refusalPage } from "~/app/domain/firms/refusal-page.server";
import { today } from "~/app/domain/rules/plain-date";
import { firmsText } from "~/app/i18n/firms";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { Quote } from "~/app/ui/quote";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { firmId = "", refusalId = "" } = args.params;
  return {
    title: firmsText[actor.locale].lift.title,
    ...(await refusalPage(actor, firmId, refusalId)),
    constraints: constraintsOf(refusalLiftForm),
    typed: await typedBefore(args.request, actor.userId),
    today: today(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { firmId = "", refusalId = "" } = args.params;
  await refusalPage(actor, firmId, refusalId);
  return submit(args.request, refusalLiftForm, actor.locale, async (lift) => {
    await liftRefusal(actor, refusalId, lift);
    return done(`/virksomheder/${firmId}`, { text: firmsText[actor.locale].done.refusalLifted });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? firmsText.da.lift.title },
];

export default function LiftRefusal() {
  const { title, firm, refusal, constraints, typed, today } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const words = useText(firmsText);
  const t = words.lift;
  const field = formFields({ constraints, stored: { requestedOn: today }, typed, reply });
  const said = words.page.refusals;
  return (
    <Page title={title} lead={t.lead} back={{ to: `/virksomheder/${firm.id}`, label: firm.name }}>
      <p className="font-semibold">
        {refusal.scope === "address" ? said.address(refusal.email ?? "") : said[refusal.scope]}
      </p>
      <p className="mb-6 text-ink-soft">
        {refusal.notedBy ? words.page.notedBy(refusal.notedBy) : words.page.saidThemselves},{" "}
        <Time at={refusal.notedAt} />
      </p>
      {refusal.words && <Quote text={refusal.words} />}
      {refusal.liftedAt ? (
        <p className="mt-6">
          {t.liftedBefore(refusal.liftedRequestedBy ?? "")} <Time at={refusal.liftedAt} />
        </p>
      ) : (
        <div className="mt-6">
          <FormErrors errors={reply?.errors} />
          <StackForm>
            <Field {...field("requestedBy")} label={t.requestedBy} autoComplete="off" />
            <Field {...field("requestedOn")} label={t.requestedOn} type="date" max={today} size="short" />
            <Button wide>{t.save}</Button>
          </StackForm>
        </div>
      )}
    </Page>
  );
}
