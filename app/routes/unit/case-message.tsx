import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseReader } from "~/app/access/case-guard.server";
import { caseForm } from "~/app/domain/handovers/case-page.server";
import { messageForm } from "~/app/domain/handovers/handover-form.server";
import { writeToGroup } from "~/app/domain/handovers/write-to-group.server";
import { unitText } from "~/app/i18n/unit";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { typedBefore } from "~/app/web/typed-forms.server";
import { MessageToGroup } from "./answer-forms";

/** The message alone: where one that was refused is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  const [form, typed] = await Promise.all([
    caseForm(reader, id),
    typedBefore(args.request, reader.userId ?? ""),
  ]);
  return data(
    { ...form, typed, title: unitText[reader.locale].case.message },
    { headers: secretPageHeaders },
  );
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  return submit(args.request, messageForm, reader.locale, async (message) => {
    await writeToGroup(reader, id, message);
    return done(`/indbakke/${id}`, { text: unitText[reader.locale].done.written });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitText.da.case.message },
];

export default function CaseMessage() {
  const { id, title, requestIds, isClosed, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const kept = reply?.values ?? typed;
  const t = useText(unitText).case;
  return (
    <Page title={title} back={{ to: `/indbakke/${id}`, label: t.back }}>
      <FormErrors errors={reply?.errors} />
      {(!isClosed || kept) && (
        <MessageToGroup
          caseId={id}
          requestId={String(kept?.requestId ?? requestIds.question)}
          error={reply?.errors.text}
          defaultValue={kept ? String(kept.text ?? "") : undefined}
        />
      )}
    </Page>
  );
}
