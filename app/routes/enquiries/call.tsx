import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { callSchema, logCall, takeCallBack } from "~/app/domain/enquiries/log-call.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Textarea } from "~/app/ui/textarea";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const [{ id, firm, requestId }, typed] = await Promise.all([
    enquiryPage(actor, args.params.enquiryId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  const title = enquiriesText[actor.locale].call.title(firm.name);
  return { title, id, requestId, typed, constraints: constraintsOf(callSchema) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  const t = enquiriesText[actor.locale].done;
  const back = `/henvendelser/${enquiryId}`;
  return submit(args.request, callSchema, actor.locale, async ({ undo, ...call }) => {
    if (undo) {
      await takeCallBack(actor, enquiryId, call.requestId);
      return done(back, { text: t.callTakenBack });
    }
    await logCall(actor, enquiryId, call);
    const values = { requestId: call.requestId, undo: "on" };
    return done(back, { text: t.called, undo: { action: `${back}/opkald`, values } });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? enquiriesText.da.list.title },
];

export default function Call() {
  const { title, id, requestId, typed, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(enquiriesText);
  const field = formFields({ constraints, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} back={{ to: `/henvendelser/${id}`, label: text.page.thread }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <Textarea {...field("text")} label={text.call.text} help={text.call.textHelp} rows={6} optional />
        <Button wide>{text.call.save}</Button>
      </StackForm>
    </Page>
  );
}
