import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { currentActor } from "~/app/access/guard.server";
import { localPath } from "~/app/domain/people/local-path";
import { passwordSignInForm } from "~/app/domain/people/sign-in-form.server";
import { signInWithPassword } from "~/app/domain/people/sign-in-with-password.server";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { signIn } from "~/app/web/sign-in.server";
import { withoutPasswords } from "./without-passwords.server";

export const handle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  const til = localPath(new URL(args.request.url).searchParams.get("til"));
  if (await currentActor(args)) throw redirect(til);
  return {
    title: accountText[await localeOf(args)].signIn.withPassword,
    til,
    constraints: constraintsOf(passwordSignInForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const locale = await localeOf(args);
  return withoutPasswords(
    await submit(args.request, passwordSignInForm, locale, async ({ email, password, ownDevice, til }) => {
      const who = await signInWithPassword(email, password, { address: args.context.clientAddress });
      return signIn(args.request, { ...who, ownDevice }, localPath(til));
    }),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.signIn.withPassword },
];

export default function SignInWithPassword() {
  const { til, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(accountText);
  const t = text.signIn;
  const field = formFields({ constraints, reply });
  return (
    <Page title={t.withPassword}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields values={{ til }} />
        <Field {...field("email")} label={t.email} type="email" autoComplete="username" />
        <Field {...field("password")} label={t.password} type="password" autoComplete="current-password" />
        <Checkbox
          name="ownDevice"
          label={text.ownDevice}
          help={text.ownDeviceHelp}
          defaultChecked={reply?.values.ownDevice === "on"}
        />
        <Button wide>{t.go}</Button>
      </StackForm>
      <p className="mt-6">
        <Link to={`/log-ind?til=${encodeURIComponent(til)}`}>{t.withLink}</Link>
      </p>
    </Page>
  );
}
