import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { Refused } from "~/app/domain/errors.server";
import { reply, replySchema } from "~/app/domain/enquiries/reply.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { ReplyForm } from "./reply-form";

/** The answer box alone: where a refused answer, or one typed before a sign-in, is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const [enquiry, typed] = await Promise.all([
    enquiryPage(actor, args.params.enquiryId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  const { id, firm, requestId, version } = enquiry;
  return {
    title: enquiriesText[actor.locale].reply.title(firm.name),
    id,
    requestId,
    version,
    ...enquiry.reply,
    typed,
    constraints: constraintsOf(replySchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  let mayBeName = false;
  const answer = await submit(args.request, replySchema, actor.locale, async (mail) => {
    try {
      await reply(actor, enquiryId, mail);
    } catch (error) {
      mayBeName = error instanceof Refused && error.code === "leakMaybe";
      throw error;
    }
    return done(`/henvendelser/${enquiryId}`, { text: enquiriesText[actor.locale].done.replied });
  });
  return answer instanceof Response ? answer : data({ ...answer.data, mayBeName }, answer.init ?? {});
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? enquiriesText.da.list.title },
];

export default function Reply() {
  const { title, id, requestId, version, addresses, subject, typed, constraints } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText(enquiriesText);
  const field = formFields({
    constraints,
    stored: { to: addresses[0]?.email ?? "", subject },
    typed,
    reply: answer,
  });
  const kept = answer?.values ?? typed;
  return (
    <Page title={title} back={{ to: `/henvendelser/${id}`, label: text.page.thread }}>
      <FormErrors errors={answer?.errors} />
      <ReplyForm
        field={field}
        enquiryId={id}
        addresses={addresses}
        requestId={String(kept?.requestId ?? requestId)}
        version={version}
        mayBeName={answer?.mayBeName}
      />
    </Page>
  );
}
