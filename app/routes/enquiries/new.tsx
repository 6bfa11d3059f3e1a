import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { askFirm } from "~/app/domain/enquiries/ask-firm.server";
import { enquiryDraft } from "~/app/domain/enquiries/enquiry-draft.server";
import { enquirySchema, newEnquiryOf } from "~/app/domain/enquiries/enquiry-form.server";
import { Refused } from "~/app/domain/errors.server";
import { previewEnquiry, type MailPreview } from "~/app/domain/enquiries/preview-enquiry.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { isLocale } from "~/app/i18n/words";
import { ButtonLink } from "~/app/ui/button";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { EnquiryFields } from "./enquiry-fields";
import { Preview } from "./preview";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const chosen = new URL(args.request.url).searchParams.get("sprog");
  const [draft, typed] = await Promise.all([
    enquiryDraft(actor, args.params.firmId ?? "", isLocale(chosen) ? chosen : "da"),
    typedBefore(args.request, actor.userId),
  ]);
  const title = enquiriesText[actor.locale].new.title(draft.firm.name);
  return { title, draft, typed, constraints: constraintsOf(enquirySchema) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const form = await args.request.formData();
  const shown: { preview: MailPreview | null; mayBeName: boolean } = { preview: null, mayBeName: false };
  const answer = await submit(form, enquirySchema, actor.locale, async (value) => {
    const enquiry = newEnquiryOf(args.params.firmId ?? "", value);
    shown.mayBeName = value.namesChecked ?? false;
    try {
      if (value.intent === "send") {
        const { id } = await askFirm(actor, enquiry);
        return await done(`/henvendelser/${id}`, { text: enquiriesText[actor.locale].done.asked });
      }
      shown.preview = await previewEnquiry(actor, enquiry);
    } catch (error) {
      shown.mayBeName ||= error instanceof Refused && error.code === "leakMaybe";
      throw error;
    }
    return new Response(null);
  });
  if (shown.preview) {
    const values = Object.fromEntries(
      [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string"),
    );
    const errors: FormReply["errors"] = {};
    return { values, errors, ...shown };
  }
  return answer instanceof Response ? answer : data({ ...answer.data, ...shown }, answer.init ?? {});
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? enquiriesText.da.list.title },
];

export default function NewEnquiry() {
  const { draft, typed, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(enquiriesText).new;
  const firmPage = `/virksomheder/${draft.firm.id}`;
  if (draft.refusal) {
    return (
      <Page
        title={t.refusedTitle}
        lead={t.refused}
        back={{ to: firmPage, label: draft.firm.name }}
        action={<ButtonLink to={firmPage}>{t.toFirm}</ButtonLink>}
      >
        {null}
      </Page>
    );
  }
  const writable = draft.contacts.find(({ email }) => email);
  const stored = { contact: writable?.id ?? "new", subject: draft.subject, body: draft.body };
  const field = formFields({ constraints, stored, typed, reply });
  const kept = reply?.values ?? typed;
  const other = draft.locale === "da" ? "en" : "da";
  return (
    <Page title={t.title(draft.firm.name)} lead={t.lead} back={{ to: firmPage, label: draft.firm.name }}>
      <FormErrors errors={reply?.errors} />
      {reply?.preview && <Preview mail={reply.preview} values={reply.values} />}
      {!kept && (
        <p className="mb-4">
          <Link to={`?sprog=${other}`} className="inline-flex min-h-tap items-center text-bridge underline">
            {t.language[other]}
          </Link>
        </p>
      )}
      <EnquiryFields
        key={draft.locale}
        field={field}
        draft={draft}
        requestId={String(kept?.requestId ?? draft.requestId)}
        locale={String(kept?.locale ?? draft.locale)}
        mayBeName={reply?.mayBeName ?? false}
        isChange={Boolean(reply?.preview)}
      />
    </Page>
  );
}
