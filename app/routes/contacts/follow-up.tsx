import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { orOutbox } from "~/app/device/or-outbox";
import {
  finishFollowUp,
  giveFollowUp,
  moveFollowUp,
  reopenFollowUp,
} from "~/app/domain/follow-ups/change-follow-up.server";
import { followUpSchema } from "~/app/domain/follow-ups/follow-up-form.server";
import { ownFollowUp } from "~/app/domain/follow-ups/follow-up-lines.server";
import { soonDays } from "~/app/domain/follow-ups/when";
import { localPath } from "~/app/domain/people/local-path";
import { membersOf } from "~/app/domain/people/members.server";
import { today } from "~/app/domain/rules/plain-date";
import { contactFormText } from "~/app/i18n/contact-form";
import { contactsText } from "~/app/i18n/contacts";
import { humanPlainDate } from "~/app/i18n/dates";
import { useText } from "~/app/i18n/use-text";
import { SmallButton } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Day } from "~/app/ui/time";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { aboutOf, titleOfFollowUp } from "./follow-up-words";
import { DayInWords } from "./meant-day";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const [followUp, members] = await Promise.all([
    ownFollowUp(actor, args.params.followUpId ?? ""),
    membersOf(actor),
  ]);
  return {
    followUp,
    // No name in the tab: it stays in the browser's history.
    tab: contactsText[actor.locale].followUp.change,
    back: localPath(new URL(args.request.url).searchParams.get("til")),
    others: members
      .filter(({ userId }) => userId !== followUp.assignedTo)
      .map(({ userId, name }) => ({ userId, name })),
    today: today(),
    constraints: constraintsOf(followUpSchema),
  };
}

/** Ticks a follow-up off, opens it again, moves it or gives it to another; then back to where one was. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const id = args.params.followUpId ?? "";
  const t = contactsText[actor.locale].done;
  const form = await args.request.formData();
  const typed = form.get("back");
  const back = localPath(typeof typed === "string" ? typed : null);
  const undo = (values: Record<string, string>) => ({
    action: `/opfoelgninger/${id}`,
    values: { ...values, back, undo: "on" },
  });
  return submit(form, followUpSchema, actor.locale, async ({ act, dueOn, to }) => {
    if (act === "open") {
      await reopenFollowUp(actor, id);
      return done(back, { text: t.followUpOpen });
    }
    if (act === "done") {
      await finishFollowUp(actor, id);
      return done(back, { text: t.followUpDone, undo: undo({ act: "open" }) });
    }
    if (to) {
      const { from } = await giveFollowUp(actor, id, to);
      const name = (await membersOf(actor)).find(({ userId }) => userId === to)?.name ?? "";
      return done(back, { text: t.followUpGiven(name), undo: undo({ to: from }) });
    }
    if (!dueOn) return redirect(back);
    const { from } = await moveFollowUp(actor, id, dueOn);
    const day = humanPlainDate(dueOn, new Date(), actor.locale);
    return done(back, { text: t.followUpMoved(day), undo: undo({ act: "move", dueOn: from }) });
  });
}

export const clientAction = orOutbox("follow-up-done");

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.tab ?? contactsText.da.followUp.change },
];

/** A follow-up that is moved to another day or given to another. */
export default function FollowUp() {
  const { followUp, back, others, constraints, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(contactsText);
  const f = useText(contactFormText);
  const field = formFields({ constraints, reply });
  const about = followUp.text ? aboutOf(followUp) : "";
  return (
    <Page
      title={titleOfFollowUp(followUp, t.followUp)}
      lead={
        <>
          {about && `${about} · `}
          <Day date={followUp.dueOn} />
          {` · ${followUp.assigneeName}`}
        </>
      }
      back={{ to: back }}
    >
      <FormErrors errors={reply?.errors} />
      <Section title={t.followUp.moveTo}>
        <StackForm>
          <HiddenFields values={{ back }} />
          <ButtonRow>
            {soonDays.map((soon) => (
              <SmallButton key={soon} name="soon" value={soon}>
                {f.soon[soon]}
              </SmallButton>
            ))}
          </ButtonRow>
        </StackForm>
        <StackForm className="mt-6">
          <HiddenFields values={{ back }} />
          <DayInWords field={field("words")} label={t.followUp.words} today={today} />
          <Field {...field("dueOn")} type="date" size="short" label={t.followUp.date} />
          <ButtonRow>
            <SmallButton name="act" value="move">
              {t.followUp.move}
            </SmallButton>
          </ButtonRow>
        </StackForm>
      </Section>
      {others.length > 0 && (
        <Section title={t.followUp.giveTo}>
          <StackForm>
            <HiddenFields values={{ back }} />
            <ButtonRow>
              {others.map(({ userId, name }) => (
                <SmallButton key={userId} name="to" value={userId}>
                  {name}
                </SmallButton>
              ))}
            </ButtonRow>
          </StackForm>
        </Section>
      )}
    </Page>
  );
}
