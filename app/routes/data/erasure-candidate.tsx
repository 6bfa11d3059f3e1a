import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { beginErasure } from "~/app/domain/erasure/begin-erasure.server";
import { candidateErasurePage } from "~/app/domain/erasure/erasure-page.server";
import { erasureForm } from "~/app/domain/erasure/erasure-form.server";
import { erasureText } from "~/app/i18n/erasure";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { ErasurePlan } from "./erasure-plan";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const candidateId = args.params.candidateId ?? "";
  const page = await candidateErasurePage(actor, candidateId);
  return { page, back: `/kandidater/${candidateId}`, title: erasureText[actor.locale].title(page.name) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const candidateId = args.params.candidateId ?? "";
  const t = erasureText[actor.locale];
  return submit(args.request, erasureForm, actor.locale, async () => {
    const { name } = await candidateErasurePage(actor, candidateId);
    const { toTell } = await beginErasure(actor, { kind: "candidate", candidateId }, "decided");
    const told = toTell.length > 0 ? ` ${t.tell(toTell.join(", "))}` : "";
    return done("/kandidater", { text: t.done(name) + told });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? erasureText.da.go }];

export default function EraseCandidate() {
  const { page, back } = useLoaderData<typeof loader>();
  return <ErasurePlan page={page} kind="candidate" back={back} />;
}
