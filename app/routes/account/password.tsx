import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personGuard } from "~/app/access/guard.server";
import { homeOf } from "~/app/access/home";
import { changePassword, passwordState, removePassword } from "~/app/domain/people/change-password.server";
import { passwordForm } from "~/app/domain/people/password-form.server";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { withoutPasswords } from "./without-passwords.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await personGuard(args);
  const state = await passwordState(actor);
  const t = accountText[actor.locale].password;
  const welcome = new URL(args.request.url).searchParams.has("velkommen");
  return {
    ...state,
    title: state.has ? t.changeTitle : t.addTitle,
    // Straight after an invitation one may skip this; otherwise one came from the account.
    skipTo: welcome && !state.has ? homeOf(actor) : null,
    constraints: constraintsOf(passwordForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await personGuard(args);
  const t = accountText[actor.locale].password;
  const welcome = new URL(args.request.url).searchParams.has("velkommen");
  return withoutPasswords(
    await submit(args.request, passwordForm, actor.locale, async ({ intent, password = "", current }) => {
      if (intent === "remove") {
        await removePassword(actor, current);
        return done("/konto", { text: t.removed });
      }
      await changePassword(actor, { password, current });
      return done(welcome ? homeOf(actor) : "/konto", { text: t.saved });
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.password.addTitle },
];

export default function Password() {
  const { title, has, asksCurrent, skipTo, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(accountText).password;
  const field = formFields({ constraints, reply });
  const current = asksCurrent && (
    <Field {...field("current")} label={t.current} type="password" autoComplete="current-password" />
  );
  return (
    <Page title={title} lead={t.lead} back={skipTo ? undefined : { to: "/konto" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields values={{ intent: "save" }} />
        {current}
        <Field
          {...field("password")}
          label={t.password}
          help={t.help}
          type="password"
          autoComplete="new-password"
        />
        <ButtonRow>
          <Button>{t.save}</Button>
          {skipTo && (
            <ButtonLink to={skipTo} kind="secondary">
              {t.skip}
            </ButtonLink>
          )}
        </ButtonRow>
      </StackForm>
      {has && (
        <Section title={t.removeTitle}>
          <p className="mb-4">{t.removeText}</p>
          <StackForm>
            <HiddenFields values={{ intent: "remove" }} />
            {asksCurrent && (
              <label className="font-semibold">
                {t.current}
                <input
                  type="password"
                  name="current"
                  autoComplete="current-password"
                  className="input mt-1.5"
                />
              </label>
            )}
            <ButtonRow>
              <Button kind="stop">{t.remove}</Button>
            </ButtonRow>
          </StackForm>
        </Section>
      )}
    </Page>
  );
}
