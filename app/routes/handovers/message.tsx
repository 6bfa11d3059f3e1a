import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { messageForm } from "~/app/domain/handovers/handover-form.server";
import { messagePage } from "~/app/domain/handovers/message-page.server";
import { writeToUnit } from "~/app/domain/handovers/write-to-unit.server";
import { handoversText } from "~/app/i18n/handovers";
import { handoverDoneText } from "~/app/i18n/handover-done";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { MessageToUnit } from "./message-form";

/** The message alone: where one that was refused, or typed before a sign-in, is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const [page, typed] = await Promise.all([
    messagePage(actor, args.params.handoverId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  return { ...page, typed, title: handoversText[actor.locale].message.title };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const id = args.params.handoverId ?? "";
  return submit(args.request, messageForm, actor.locale, async (message) => {
    await writeToUnit(actor, id, message);
    return done(`/sendt-videre/${id}`, { text: handoverDoneText[actor.locale].written });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? handoversText.da.message.title },
];

export default function Message() {
  const { id, requestId, title, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(handoversText).message;
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} back={{ to: `/sendt-videre/${id}`, label: t.back }}>
      <FormErrors errors={reply?.errors} />
      <MessageToUnit
        handoverId={id}
        requestId={String(kept?.requestId ?? requestId)}
        error={reply?.errors.text}
        defaultValue={kept ? String(kept.text ?? "") : undefined}
      />
    </Page>
  );
}
