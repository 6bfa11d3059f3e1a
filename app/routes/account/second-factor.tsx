import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { unitGuard } from "~/app/access/guard.server";
import { beginFactor } from "~/app/domain/second-factor/begin-factor.server";
import { confirmFactor } from "~/app/domain/second-factor/confirm-factor.server";
import { factorPage } from "~/app/domain/second-factor/factor-page.server";
import { missingFactor } from "~/app/domain/second-factor/missing-factor.server";
import { newRecovery, takeOffFactor } from "~/app/domain/second-factor/take-off.server";
import { secondFactorText } from "~/app/i18n/second-factor";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Time } from "~/app/ui/time";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { secretPageHeaders } from "~/app/web/secret-page";
import { RecoveryCodes } from "./recovery-codes";
import { SetUp } from "./second-factor-set-up";

const here = "/konto/to-trin";

const factorForm = z.object({
  intent: z.enum(["begin", "confirm", "renew", "take-off"]),
  code: z.string().max(20).optional(),
});

export async function loader(args: LoaderFunctionArgs) {
  const actor = await unitGuard(args, "unit.read", { withoutCode: true });
  const [factor, missing] = await Promise.all([factorPage(actor), missingFactor(actor)]);
  if (missing === "give") throw redirect(`${here}/kode?til=${here}`);
  return data(
    { title: secondFactorText[actor.locale].title, factor, isRequired: missing === "set-up" },
    { headers: secretPageHeaders },
  );
}

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.read", { withoutCode: true });
  if ((await missingFactor(actor)) === "give") throw redirect(`${here}/kode?til=${here}`);
  const shown: { codes: string[] | null } = { codes: null };
  const answer = await submit(args.request, factorForm, actor.locale, async ({ intent, code = "" }) => {
    if (intent === "confirm" || intent === "renew") {
      shown.codes = intent === "confirm" ? await confirmFactor(actor, code) : await newRecovery(actor);
      return new Response(null);
    }
    if (intent === "begin") {
      await beginFactor(actor);
      return redirect(here, 303);
    }
    await takeOffFactor(actor);
    return done(here, { text: secondFactorText[actor.locale].takenOff });
  });
  // Shown this once, and kept by no cache.
  if (shown.codes)
    return data({ values: {}, errors: {}, codes: shown.codes }, { headers: secretPageHeaders });
  return answer instanceof Response ? answer : data({ ...answer.data, codes: null }, answer.init ?? {});
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? secondFactorText.da.title },
];

export default function SecondFactor() {
  const { title, factor, isRequired } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(secondFactorText);
  if (reply?.codes) return <RecoveryCodes codes={reply.codes} />;
  return (
    <Page title={title} lead={t.lead} back={isRequired ? undefined : { to: "/konto" }}>
      <FormErrors errors={reply?.errors} />
      {isRequired && <p className="mb-4 font-semibold">{t.required}</p>}
      {factor.state === "none" && (
        <Form method="post">
          <HiddenFields values={{ intent: "begin" }} />
          <Button>{t.begin}</Button>
        </Form>
      )}
      {factor.state === "begun" && <SetUp qr={factor.qr} secretKey={factor.key} error={reply?.errors.code} />}
      {factor.state === "on" && (
        <>
          <p>
            {t.on} <Time at={factor.since} />. {t.left(factor.left)}
          </p>
          <Form method="post" className="mt-6">
            <ButtonRow>
              <Button kind="secondary" name="intent" value="renew">
                {t.renew}
              </Button>
              <Button kind="stop" name="intent" value="take-off">
                {t.takeOff}
              </Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  );
}
