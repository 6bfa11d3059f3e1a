import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { answerTimes } from "~/app/domain/enquiries/answer-times.server";
import { answeringForm, answeringOf, editAnswering } from "~/app/domain/organisations/answering.server";
import { answeringText } from "~/app/i18n/answering";
import { hoursWords } from "~/app/i18n/dates";
import { useLocale, useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Select } from "~/app/ui/select";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "group.read");
  const [answering, times] = await Promise.all([answeringOf(actor), answerTimes(actor.groupId)]);
  return {
    title: answeringText[actor.locale].title,
    ...{ answering, times },
    mayManage: roleMay(actor.role, "group.manage"),
    constraints: constraintsOf(answeringForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "group.manage");
  return submit(args.request, answeringForm, actor.locale, async (answering) => {
    await editAnswering(actor, answering);
    return done("/gruppe/svartid", { text: answeringText[actor.locale].saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? answeringText.da.title },
];

const hoursFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, n) => String(first + n));

export default function Answering() {
  const { title, answering, times, mayManage, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const t = useText(answeringText);
  const field = formFields({
    constraints,
    stored: { officeStart: answering.officeStart, officeEnd: answering.officeEnd },
    reply,
  });
  const options = (hours: string[]) => hours.map((value) => ({ value, label: t.clock(Number(value)) }));
  return (
    <Page title={title} lead={t.lead} back={{ to: "/gruppe" }}>
      <p>
        {times.median === null
          ? t.noMedian
          : t.median(
              hoursWords(times.median, answering.officeEnd - answering.officeStart, locale),
              times.answers,
            )}
      </p>
      <Section title={t.hours}>
        <p className="mb-4 text-ink-soft">{t.hoursHelp}</p>
        {mayManage ? (
          <>
            <FormErrors errors={reply?.errors} />
            <StackForm>
              <HiddenFields version={answering.version} />
              <Select
                {...field("officeStart")}
                label={t.from}
                options={options(hoursFrom(5, 15))}
                empty={false}
              />
              <Select
                {...field("officeEnd")}
                label={t.to}
                options={options(hoursFrom(10, 22))}
                empty={false}
              />
              <h3 className="mt-4 text-base">{t.reminders.title}</h3>
              <Checkbox
                name="sendsReminders"
                label={t.reminders.on}
                help={t.reminders.onHelp}
                defaultChecked={answering.sendsReminders}
              />
              <Button wide>{t.save}</Button>
            </StackForm>
          </>
        ) : (
          <p>
            {t.clock(answering.officeStart)} - {t.clock(answering.officeEnd)}.{" "}
            {answering.sendsReminders ? t.reminders.isOn : t.reminders.isOff}
          </p>
        )}
      </Section>
    </Page>
  );
}
