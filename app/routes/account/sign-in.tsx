import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { currentActor } from "~/app/access/guard.server";
import { askSignInLink } from "~/app/domain/people/ask-sign-in-link.server";
import { localPath } from "~/app/domain/people/local-path";
import { askSignInForm } from "~/app/domain/people/sign-in-form.server";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { keepReturnPath } from "~/app/web/return-path.server";
import { LanguageChoice } from "./language-choice";

export const handle = { plain: true };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const til = localPath(searchParams.get("til"));
  if (await currentActor(args)) throw redirect(til);
  return {
    title: accountText[await localeOf(args)].signIn.title,
    til,
    kept: searchParams.has("gemt"),
    constraints: constraintsOf(askSignInForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  return submit(args.request, askSignInForm, await localeOf(args), async ({ email, til }) => {
    await askSignInLink(email, { address: args.context.clientAddress });
    return redirect("/log-ind/sendt", { status: 303, headers: { "Set-Cookie": keepReturnPath(til) } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.signIn.title },
];

export default function SignIn() {
  const { til, kept, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(accountText).signIn;
  const field = formFields({ constraints, reply });
  return (
    <Page title={t.title} lead={t.lead}>
      {kept && <p className="mb-6 max-w-read border-l-4 border-good bg-good-wash px-4 py-3">{t.kept}</p>}
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields values={{ til }} />
        <Field {...field("email")} label={t.email} type="email" autoComplete="username" />
        <Button wide>{t.send}</Button>
      </StackForm>
      <p className="mt-6">
        <Link to={`/log-ind/adgangskode?til=${encodeURIComponent(til)}`}>{t.withPassword}</Link>
      </p>
      <LanguageChoice back={`/log-ind?til=${encodeURIComponent(til)}`} />
    </Page>
  );
}
