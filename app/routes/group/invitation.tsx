import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { pendingInvitationForm } from "~/app/domain/people/member-form.server";
import { ownInvitation } from "~/app/domain/people/own-invitation.server";
import { resendInvitation } from "~/app/domain/people/resend-invitation.server";
import { withdrawInvitation } from "~/app/domain/people/withdraw-invitation.server";
import { groupText } from "~/app/i18n/group";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Facts } from "~/app/ui/facts";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const { name, email, expiresAt } = await ownInvitation(actor, args.params.invitationId ?? "");
  return {
    title: groupText[actor.locale].invitation.title(name),
    email,
    expiresAt,
    expired: expiresAt <= new Date(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  const t = groupText[actor.locale].invitation;
  const invitationId = args.params.invitationId ?? "";
  const { name } = await ownInvitation(actor, invitationId);
  return submit(args.request, pendingInvitationForm, actor.locale, async ({ intent }) => {
    if (intent === "withdraw") {
      await withdrawInvitation(actor, invitationId);
      return done("/gruppe/frivillige", { text: t.withdrawn(name) });
    }
    await resendInvitation(actor, invitationId);
    return done("/gruppe/frivillige", { text: t.resent(name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? groupText.da.members.pending },
];

export default function PendingInvitation() {
  const { title, email, expiresAt, expired } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(groupText).invitation;
  return (
    <Page title={title} back={{ to: "/gruppe/frivillige" }}>
      <FormErrors errors={reply?.errors} />
      <Facts
        facts={[
          { label: t.sentTo, value: email },
          { label: expired ? t.ranOut : t.until, value: <Time at={expiresAt} clock /> },
        ]}
      />
      <p className="mb-4 mt-6">{t.resendText}</p>
      <ButtonRow>
        <Form method="post">
          <HiddenFields values={{ intent: "resend" }} />
          <Button>{t.resend}</Button>
        </Form>
        <Form method="post">
          <HiddenFields values={{ intent: "withdraw" }} />
          <Button kind="stop">{t.withdraw}</Button>
        </Form>
      </ButtonRow>
    </Page>
  );
}
