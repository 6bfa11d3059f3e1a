import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { unitGuard } from "~/app/access/guard.server";
import { localPath } from "~/app/domain/people/local-path";
import { acceptUnitAgreement, unitAgreementOf } from "~/app/domain/units/unit-agreement.server";
import { unitAgreementVersion } from "~/app/domain/units/unit-agreement-version";
import { unitAgreementText } from "~/app/i18n/unit-agreement";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { AgreementWords } from "./agreement-words";

const agreementForm = z.object({
  accepted: z.literal("on", "mustAccept"),
  textVersion: z.string().max(20),
  onward: z.string().max(200).optional(),
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "case.answer");
  const onward = localPath(new URL(args.request.url).searchParams.get("til") ?? "/indbakke");
  return {
    title: unitAgreementText[actor.locale].title,
    agreement: await unitAgreementOf(actor.unitId),
    version: unitAgreementVersion,
    onward,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "case.answer");
  return submit(args.request, agreementForm, actor.locale, async ({ textVersion, onward }) => {
    await acceptUnitAgreement(actor, textVersion);
    return done(localPath(onward ?? "/indbakke"), { text: unitAgreementText[actor.locale].done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? unitAgreementText.da.title },
];

export default function UnitAgreement() {
  const { title, agreement, version, onward } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(unitAgreementText);
  return (
    <Page title={title} lead={t.lead} back={{ to: "/enhed" }}>
      <FormErrors errors={reply?.errors} />
      <AgreementWords version={version} />
      {agreement ? (
        <p className="mt-4 text-good">
          {t.accepted(agreement.acceptedByName)} <Time at={agreement.acceptedAt} />.
        </p>
      ) : (
        <StackForm className="mt-6">
          <HiddenFields values={{ textVersion: version, onward }} />
          <Checkbox name="accepted" label={t.accept} error={reply?.errors.accepted} required />
          <Button wide>{t.save}</Button>
        </StackForm>
      )}
    </Page>
  );
}
