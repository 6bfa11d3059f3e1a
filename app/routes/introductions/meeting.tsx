import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { introductionPage } from "~/app/domain/introductions/introduction-page.server";
import { meetingSchema, setMeeting } from "~/app/domain/introductions/set-meeting.server";
import { introductionsText } from "~/app/i18n/introductions";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { StackForm } from "~/app/ui/form";
import { FormErrors } from "~/app/ui/form-errors";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Meanwhile, versionToPost } from "~/app/ui/meanwhile";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";

export { reloadWhenStale as shouldRevalidate } from "~/app/ui/reload-when-stale";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const [{ id, version, candidate, firm, meeting, me }, typed] = await Promise.all([
    introductionPage(actor, args.params.introductionId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  return {
    id,
    version,
    title: introductionsText[actor.locale].meeting.title(candidate.calledName, firm.name),
    stored: meeting
      ? { date: meeting.date, time: meeting.time, place: meeting.place, companion: meeting.companion }
      : { companion: me.name },
    typed,
    constraints: constraintsOf(meetingSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const introductionId = args.params.introductionId ?? "";
  const t = introductionsText[actor.locale].done;
  return submit(args.request, meetingSchema, actor.locale, async (meeting) => {
    const { candidateIsMailed } = await setMeeting(actor, introductionId, meeting);
    return done(`/formidlinger/${introductionId}`, {
      text: candidateIsMailed ? t.meeting : t.meetingFirmOnly,
    });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? introductionsText.da.page.meeting },
];

export default function MeetingPage() {
  const { id, version, title, stored, typed, constraints } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(introductionsText).meeting;
  const field = formFields({ constraints, stored, typed, reply });
  return (
    <Page title={title} lead={t.lead} back={{ to: `/formidlinger/${id}` }}>
      <FormErrors errors={reply?.errors} />
      <Meanwhile
        reply={reply}
        stored={stored}
        labels={{ date: t.date, time: t.time, place: t.place, companion: t.companion }}
      />
      <StackForm>
        <HiddenFields version={versionToPost(reply, version, typed)} />
        <Field {...field("date")} label={t.date} type="date" size="short" />
        <Field {...field("time")} label={t.time} type="time" size="short" />
        <Field {...field("place")} label={t.place} />
        <Field {...field("companion")} label={t.companion} help={t.companionHelp} optional />
        <Button wide>{t.save}</Button>
      </StackForm>
    </Page>
  );
}
