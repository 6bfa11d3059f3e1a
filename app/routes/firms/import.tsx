import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { importForm } from "~/app/domain/firms/imports/import-form.server";
import { previewImport } from "~/app/domain/firms/imports/preview-import.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { firmImportsText } from "~/app/i18n/firm-imports";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Textarea } from "~/app/ui/textarea";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  return {
    title: firmImportsText[actor.locale].title,
    constraints: constraintsOf(importForm),
    requestId: newRequestId(),
    typed: await typedBefore(args.request, actor.userId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  return submit(args.request, importForm, actor.locale, async ({ sheet, file, source, requestId }) => {
    const handedIn = file ? new Uint8Array(await file.arrayBuffer()) : (sheet ?? "");
    const { id } = await previewImport(actor, { sheet: handedIn, source, requestId });
    return done(`/virksomheder/indsaet/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? firmImportsText.da.title },
];

export default function ImportFirms() {
  const { title, constraints, requestId, typed } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(firmImportsText);
  const field = formFields({ constraints, typed, reply });
  const kept = reply?.values ?? typed;
  return (
    <Page title={title} lead={t.lead} back={{ to: "/virksomheder" }}>
      <FormErrors errors={reply?.errors} />
      <p className="mb-6 font-semibold">{t.nobodyMailed}</p>
      <StackForm encType="multipart/form-data">
        <HiddenFields requestId={String(kept?.requestId ?? requestId)} />
        <Textarea {...field("sheet")} label={t.sheet} help={t.sheetHelp} rows={8} spellCheck={false} />
        <Field
          name="file"
          type="file"
          label={t.file}
          help={t.fileHelp}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          error={reply?.errors.file}
        />
        <Field {...field("source")} label={t.source} help={t.sourceHelp} optional />
        <Button wide>{t.read}</Button>
      </StackForm>
    </Page>
  );
}
