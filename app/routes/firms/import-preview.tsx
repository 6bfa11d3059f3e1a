import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { startImportForm } from "~/app/domain/firms/imports/import-form.server";
import { importPage } from "~/app/domain/firms/imports/import-page.server";
import { startImport } from "~/app/domain/firms/imports/start-import.server";
import { firmImportsText } from "~/app/i18n/firm-imports";
import { Page } from "~/app/ui/page";
import { useText } from "~/app/i18n/use-text";
import { done } from "~/app/web/flash.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { ImportDone } from "./import-done";
import { ImportPreview } from "./import-rows";
import { ImportProgress } from "./import-progress";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const sheet = await importPage(actor, args.params.importId ?? "");
  const t = firmImportsText[actor.locale];
  const title = { preview: t.previewTitle, running: t.runningTitle, done: t.doneTitle }[sheet.state];
  return { title, sheet };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const importId = args.params.importId ?? "";
  return submit(args.request, startImportForm, actor.locale, async ({ lines = [], also, oneByOne }) => {
    await startImport(actor, importId, oneByOne ? { lines } : { alsoAgain: also === "again" });
    return done(`/virksomheder/indsaet/${importId}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? firmImportsText.da.title },
];

export default function ImportedSheet() {
  const { title, sheet } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(firmImportsText);
  const back =
    sheet.state === "preview"
      ? { to: "/virksomheder/indsaet", label: t.otherSheet }
      : { to: "/virksomheder" };
  return (
    <Page title={title} back={back}>
      {sheet.state === "preview" && <ImportPreview sheet={sheet} reply={reply} />}
      {sheet.state === "running" && <ImportProgress handled={sheet.handled} total={sheet.total} />}
      {sheet.state === "done" && <ImportDone sheet={sheet} />}
    </Page>
  );
}
