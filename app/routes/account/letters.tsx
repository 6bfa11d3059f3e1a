import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { personGuard } from "~/app/access/guard.server";
import { calendarAddress } from "~/app/domain/calendar/calendar-link.server";
import { NO_REMINDERS, reminderHours } from "~/app/domain/letters/letter-times";
import { chooseLetters, letterWishesForm, letterWishesOf } from "~/app/domain/letters/letter-wishes.server";
import { lettersText } from "~/app/i18n/letters";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Checkbox } from "~/app/ui/checkbox";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Select } from "~/app/ui/select";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { CalendarSection } from "./calendar-section";

/** A member of a group: only they get letters. @throws a redirect to the account for everybody else */
async function member(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<GroupActor> {
  const actor = await personGuard(args);
  if (actor.kind !== "group") throw redirect("/konto");
  return actor;
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await member(args);
  return {
    title: lettersText[actor.locale].title,
    wishes: await letterWishesOf(actor),
    address: await calendarAddress(actor),
    mayOversee: roleMay(actor.role, "group.oversee"),
    constraints: constraintsOf(letterWishesForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await member(args);
  return submit(args.request, letterWishesForm, actor.locale, async (chosen) => {
    await chooseLetters(actor, chosen);
    return done("/konto/mails", { text: lettersText[actor.locale].saved });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? lettersText.da.title },
];

/** What the product may send to a member by itself. */
export default function Letters() {
  const { title, wishes, address, mayOversee, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(lettersText);
  const field = formFields({
    constraints,
    stored: { remindHour: String(wishes.remindHour ?? NO_REMINDERS) },
    reply,
  });
  return (
    <Page title={title} lead={t.lead} back={{ to: "/konto" }}>
      <FormErrors errors={reply?.errors} />
      <StackForm>
        <Section title={t.reminders.title}>
          <Select
            {...field("remindHour")}
            label={t.reminders.hour}
            help={t.reminders.help}
            empty={false}
            options={[
              { value: String(NO_REMINDERS), label: t.reminders.never },
              ...reminderHours.map((hour) => ({ value: String(hour), label: t.reminders.clock(hour) })),
            ]}
          />
        </Section>
        {mayOversee && (
          <Section title={t.monday.title}>
            <Checkbox
              name="mondayLetter"
              label={t.monday.on}
              help={t.monday.help}
              defaultChecked={wishes.mondayLetter}
            />
          </Section>
        )}
        <Button wide>{t.save}</Button>
      </StackForm>
      <CalendarSection address={address} />
    </Page>
  );
}
