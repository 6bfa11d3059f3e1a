import {
  data,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "~/app/domain/people/accept-invitation.server";
import { acceptanceForm } from "~/app/domain/people/invitation-form.server";
import { invitationPage, type InvitationPage } from "~/app/domain/people/invitation-page.server";
import { accountText } from "~/app/i18n/account";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { signIn } from "~/app/web/sign-in.server";

export const handle = { plain: true };
export const headers: HeadersFunction = () => secretPageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const [invitation, locale] = await Promise.all([invitationPage(args.params.token ?? ""), localeOf(args)]);
  const t = accountText[locale].invitation;
  const title =
    invitation?.state !== "open"
      ? t.closedTitle
      : invitation.organisationName === null
        ? t.operatorTitle
        : t.title(invitation.organisationName);
  return data(
    { title, invitation, constraints: constraintsOf(acceptanceForm) },
    { headers: secretPageHeaders },
  );
}

export async function action(args: ActionFunctionArgs) {
  return submit(args.request, acceptanceForm, await localeOf(args), async ({ name, ownDevice }) => {
    const accepted = await acceptInvitation(args.params.token ?? "", { name });
    return signIn(
      args.request,
      { ...accepted, ownDevice },
      accepted.hasPassword ? "/" : "/konto/adgangskode?velkommen=1",
    );
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? accountText.da.invitation.closedTitle },
];

export default function Invitation() {
  const { title, invitation } = useLoaderData<typeof loader>();
  if (invitation?.state === "open") return <Open title={title} invitation={invitation} />;
  return <Closed title={title} invitation={invitation} />;
}

function Open({ title, invitation }: { title: string; invitation: InvitationPage }) {
  const { constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(accountText);
  const t = text.invitation;
  const { organisationName, invitedBy, role, known } = invitation;
  const field = formFields({ constraints, stored: { name: invitation.name }, reply });
  const lead =
    organisationName === null
      ? t.operatorLead
      : invitedBy
        ? t.lead(invitedBy, organisationName)
        : t.leadNobody(organisationName);
  return (
    <Page title={title} lead={lead}>
      <p className="mb-6">{t.as[role]}</p>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        {known ? (
          <p>{t.known}</p>
        ) : (
          <Field {...field("name")} label={t.name} help={t.nameHelp} autoComplete="name" required />
        )}
        <Checkbox name="ownDevice" label={text.ownDevice} help={text.ownDeviceHelp} />
        <Button wide>{t.accept}</Button>
      </StackForm>
    </Page>
  );
}

function Closed({ title, invitation }: { title: string; invitation: InvitationPage | null }) {
  const t = useText(accountText).invitation;
  const state = invitation?.state ?? "unknown";
  const lead =
    state === "expired"
      ? t.expired(invitation?.invitedBy ?? t.somebody)
      : state === "open"
        ? t.unknown
        : t[state];
  return (
    <Page title={title} lead={lead}>
      {state === "accepted" && <ButtonLink to="/log-ind">{t.signIn}</ButtonLink>}
    </Page>
  );
}
