import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { unitGuard } from "~/app/access/guard.server";
import { leavePlatform } from "~/app/domain/units/leave-platform.server";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

const leaveForm = z.object({ sure: z.literal("on", "mustAccept") });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  return { title: unitDeskText[actor.locale].leave.title };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  return submit(args.request, leaveForm, actor.locale, async () => {
    await leavePlatform(actor);
    return done("/konto", { text: unitDeskText[actor.locale].leave.done(actor.organisationName) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitDeskText.da.leave.title },
];

export default function Leave() {
  const { title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitDeskText).leave;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/enhed" }}>
      <FormErrors errors={reply?.errors} />
      <p className="mb-4">{t.what}</p>
      <StackForm>
        <Checkbox name="sure" label={t.sure} error={reply?.errors.sure} required />
        <div>
          <Button kind="stop">{t.go}</Button>
        </div>
      </StackForm>
    </Page>
  );
}
