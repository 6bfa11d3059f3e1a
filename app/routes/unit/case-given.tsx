import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseReader } from "~/app/access/case-guard.server";
import { caseForm } from "~/app/domain/handovers/case-page.server";
import { giveCase, giveCaseForm } from "~/app/domain/handovers/give-case.server";
import { unitText } from "~/app/i18n/unit";
import { unitDeskText } from "~/app/i18n/unit-desk";
import { useText } from "~/app/i18n/use-text";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { GivenForm } from "./given-form";

/** The form alone: where one that was refused is mended. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  const form = await caseForm(reader, id);
  return data({ ...form, title: unitDeskText[reader.locale].given.title }, { headers: secretPageHeaders });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params.handoverId ?? "";
  const reader = await caseReader(args, id, "case.answer");
  return submit(args.request, giveCaseForm, reader.locale, async (to) => {
    await giveCase(reader, id, to);
    return done(`/indbakke/${id}`, { text: unitDeskText[reader.locale].given.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitDeskText.da.given.title },
];

export default function CaseGiven() {
  const { id, title, isClosed, staff, assignedTo, assignedName } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitText).case;
  return (
    <Page title={title} back={{ to: `/indbakke/${id}`, label: t.back }}>
      <FormErrors errors={reply?.errors} />
      {!isClosed && (
        <GivenForm
          caseId={id}
          staff={staff}
          assignedTo={assignedTo}
          assignedName={assignedName}
          reply={reply}
        />
      )}
    </Page>
  );
}
