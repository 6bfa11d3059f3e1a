import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { unitGuard } from "~/app/access/guard.server";
import { localPath } from "~/app/domain/people/local-path";
import { giveCode } from "~/app/domain/second-factor/give-code.server";
import { missingFactor } from "~/app/domain/second-factor/missing-factor.server";
import { secondFactorText } from "~/app/i18n/second-factor";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { submit } from "~/app/web/forms.server";

const codeForm = z.object({ code: z.string().max(40) });

const onwardOf = (request: Request) => localPath(new URL(request.url).searchParams.get("til") ?? "/indbakke");

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.read", { withoutCode: true });
  return { title: secondFactorText[actor.locale].give.title };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.read", { withoutCode: true });
  // Nothing is asked for: there is none yet, or it has been given.
  if ((await missingFactor(actor)) !== "give") return redirect(onwardOf(args.request), 303);
  return submit(args.request, codeForm, actor.locale, async ({ code }) => {
    await giveCode(actor, code);
    return redirect(onwardOf(args.request), 303);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? secondFactorText.da.give.title },
];

export default function SecondFactorCode() {
  const { title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(secondFactorText);
  return (
    <Page title={title} lead={t.give.lead}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <Field
          name="code"
          label={t.codeOrRecovery}
          error={reply?.errors.code}
          autoComplete="one-time-code"
          size="short"
          maxLength={40}
          required
        />
        <Button wide>{t.give.go}</Button>
      </StackForm>
      <p className="mt-6 text-ink-soft">{t.give.lost}</p>
    </Page>
  );
}
