import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import {
  quietDayChoices,
  quietDaysForm,
  quietDaysOf,
  setQuietDays,
} from "~/app/domain/quiet/quiet-days.server";
import { quietText } from "~/app/i18n/quiet";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Select } from "~/app/ui/select";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.read");
  return {
    title: quietText[actor.locale].settings.title,
    chosen: await quietDaysOf(actor),
    choices: [...quietDayChoices],
    mayManage: roleMay(actor.role, "group.manage"),
    constraints: constraintsOf(quietDaysForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, quietDaysForm, actor.locale, async (chosen) => {
    await setQuietDays(actor, chosen);
    return done("/gruppe/opfoelgning", { text: quietText[actor.locale].settings.saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? quietText.da.settings.title },
];

/** After how long without contact a firm or a candidate shows up by itself: the group decides. */
export default function QuietDays() {
  const { title, chosen, choices, mayManage, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(quietText).settings;
  const field = formFields({ constraints, stored: { quietDays: String(chosen.quietDays) }, reply });
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      {mayManage ? (
        <>
          <FormErrors errors={reply?.errors} />
          <StackForm>
            <HiddenFields version={chosen.version} />
            <Select
              {...field("quietDays")}
              label={t.days}
              empty={false}
              options={choices.map((days) => ({
                value: String(days),
                label: days === 0 ? t.never : t.options(days),
              }))}
            />
            <Button wide>{t.save}</Button>
          </StackForm>
        </>
      ) : (
        <p>{t.is(chosen.quietDays)}</p>
      )}
    </Page>
  );
}
