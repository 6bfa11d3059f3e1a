import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { beginErasure } from "~/app/domain/erasure/begin-erasure.server";
import { contactErasurePage } from "~/app/domain/erasure/erasure-page.server";
import { erasureForm } from "~/app/domain/erasure/erasure-form.server";
import { erasureText } from "~/app/i18n/erasure";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { ErasurePlan } from "./erasure-plan";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const { firmId = "", contactId = "" } = args.params;
  const page = await contactErasurePage(actor, firmId, contactId);
  return { page, back: `/virksomheder/${firmId}`, title: erasureText[actor.locale].title(page.name) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const { firmId = "", contactId = "" } = args.params;
  return submit(args.request, erasureForm, actor.locale, async () => {
    const { name } = await contactErasurePage(actor, firmId, contactId);
    await beginErasure(actor, { kind: "firm-contact", firmContactId: contactId }, "decided");
    return done(`/virksomheder/${firmId}`, { text: erasureText[actor.locale].done(name) });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? erasureText.da.go }];

export default function EraseContact() {
  const { page, back } = useLoaderData<typeof loader>();
  return <ErasurePlan page={page} kind="firm-contact" back={back} />;
}
