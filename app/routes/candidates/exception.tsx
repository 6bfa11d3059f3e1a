import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { exceptionPage } from "~/app/domain/consents/exceptions-of.server";
import { liftException } from "~/app/domain/consents/lift-exception.server";
import { consentsText } from "~/app/i18n/consents";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const page = await exceptionPage(actor, args.params.candidateId ?? "", args.params.firmId ?? "");
  const t = consentsText[actor.locale].exceptions;
  return { ...page, title: (page.isExcepted ? t.pageTitle : t.gone)(page.firm.name) };
}

/** The candidate lets the firm in again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const { candidateId = "", firmId = "" } = args.params;
  const { firm } = await exceptionPage(actor, candidateId, firmId);
  await liftException(actor, candidateId, firmId);
  return done(`/kandidater/${candidateId}`, {
    text: consentsText[actor.locale].done.exceptionLifted(firm.name),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? consentsText.da.exceptions.title },
];

export default function Exception() {
  const { title, candidate, isExcepted } = useLoaderData<typeof loader>();
  const t = useText(consentsText).exceptions;
  return (
    <Page title={title} back={{ to: `/kandidater/${candidate.id}`, label: candidate.calledName }}>
      {isExcepted ? (
        <>
          <p className="mb-6 max-w-read">{t.text(candidate.calledName)}</p>
          <StackForm>
            <Button>{t.button(candidate.calledName)}</Button>
          </StackForm>
        </>
      ) : (
        <p>{t.goneText}</p>
      )}
    </Page>
  );
}
