import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { currentActor } from "~/app/access/guard.server";
import { askNewSignInLink } from "~/app/domain/people/ask-sign-in-link.server";
import { useLinkForm } from "~/app/domain/people/sign-in-form.server";
import { signInLinkState, useSignInLink } from "~/app/domain/people/use-sign-in-link.server";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { returnPath } from "~/app/web/return-path.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { signIn } from "~/app/web/sign-in.server";

export const handle = { plain: true };
export const headers: HeadersFunction = () => secretPageHeaders;

/** Only shows a button: mail scanners follow links, and must not use them up. */
export async function loader(args: LoaderFunctionArgs) {
  const [{ state, userId }, actor, locale] = await Promise.all([
    signInLinkState(args.params.token ?? ""),
    currentActor(args),
    localeOf(args),
  ]);
  const t = accountText[locale].link;
  return data(
    {
      title: state === "open" ? t.title : t.oldTitle,
      state,
      signedIn: actor !== null && actor.userId === userId,
      onward: returnPath(args.request),
    },
    { headers: secretPageHeaders },
  );
}

export async function action(args: ActionFunctionArgs) {
  const token = args.params.token ?? "";
  const here = `/log-ind/${encodeURIComponent(token)}`;
  return submit(args.request, useLinkForm, await localeOf(args), async ({ intent, ownDevice }) => {
    if (intent === "new-link") {
      const known = await askNewSignInLink(token, { address: args.context.clientAddress });
      return redirect(known ? "/log-ind/sendt" : "/log-ind", 303);
    }
    const who = await useSignInLink(token);
    if (!who) return redirect(here, { status: 303, headers: secretPageHeaders });
    return signIn(args.request, { ...who, ownDevice }, returnPath(args.request));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.link.title },
];

export default function SignInLink() {
  const { title, state, signedIn, onward } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(accountText);
  const t = text.link;
  if (state === "open") {
    return (
      <Page title={title} lead={t.lead}>
        <FormErrors errors={reply?.errors} />
        <StackForm>
          <HiddenFields values={{ intent: "sign-in" }} />
          <Checkbox name="ownDevice" label={text.ownDevice} help={text.ownDeviceHelp} />
          <Button wide>{text.signIn.go}</Button>
        </StackForm>
      </Page>
    );
  }
  if (signedIn) {
    return (
      <Page title={title} lead={t[state]} action={<ButtonLink to={onward}>{t.onward}</ButtonLink>}>
        <p>{t.signedIn}</p>
      </Page>
    );
  }
  if (state === "unknown") {
    return (
      <Page title={title} lead={t.unknown}>
        <ButtonLink to="/log-ind">{t.askAgain}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t[state]}>
      <FormErrors errors={reply?.errors} />
      <Form method="post">
        <HiddenFields values={{ intent: "new-link" }} />
        <p className="mb-4 text-ink-soft">{t.sameAddress}</p>
        <Button>{t.newLink}</Button>
      </Form>
    </Page>
  );
}
