import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { introductionPage } from "~/app/domain/introductions/introduction-page.server";
import { longDateTime } from "~/app/i18n/dates";
import { introductionsText } from "~/app/i18n/introductions";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Facts } from "~/app/ui/facts";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Timeline, TimelineEntry } from "~/app/ui/timeline";
import { ShownPersonView } from "../answer/shown-people";
import { Ending } from "./ending-form";
import { Sharing } from "./sharing-choices";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.read");
  const introduction = await introductionPage(actor, args.params.introductionId ?? "");
  const { candidate, firm, meeting, me } = introduction;
  const t = introductionsText[candidate.locale];
  return {
    introduction,
    /** Written in the candidate's language, for a text message. */
    sms: meeting
      ? t.text(
          candidate.calledName,
          firm.name,
          longDateTime(meeting.at, candidate.locale),
          meeting.place,
          meeting.companion ?? "",
          me.name,
          me.phone ?? "",
        )
      : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.introduction.firm.name ?? introductionsText.da.page.meeting },
];

export default function IntroductionPage() {
  const { introduction, sms } = useLoaderData<typeof loader>();
  const t = useText(introductionsText).page;
  const { candidate, firm, preview } = introduction;
  return (
    <Page
      title={t.title(candidate.calledName, firm.name)}
      lead={introduction.endedReason ? t.ended(t.endReasons[introduction.endedReason]) : undefined}
      back={{ to: `/henvendelser/${introduction.enquiryId}`, label: t.toEnquiry }}
    >
      <Section title={t.sees}>
        {preview ? (
          <div className="rounded-sm bg-sheet px-4 py-3">
            <ShownPersonView person={preview} />
          </div>
        ) : (
          <p className="text-ink-soft">{t.seesNothing}</p>
        )}
      </Section>
      {!introduction.endedAt && <Sharing introduction={introduction} />}
      <Meeting introduction={introduction} sms={sms} />
      <Section title={t.history}>
        <Timeline label={t.history}>
          {introduction.steps.map((step) => (
            <TimelineEntry
              key={step.id}
              at={step.at}
              title={step.by ? t.by(step.by, t.steps[step.kind]) : t.steps[step.kind]}
            >
              {step.meetingAt && <Time at={step.meetingAt} clock />}
            </TimelineEntry>
          ))}
        </Timeline>
      </Section>
      <p className="mt-6">
        <Link
          to={`/kandidater/${candidate.id}/send-videre?enquiry=${introduction.enquiryId}`}
          className="inline-flex min-h-tap items-center text-bridge underline"
        >
          {t.sendOn}
        </Link>
      </p>
      <Ending introductionId={introduction.id} ended={introduction.endedAt !== null} />
    </Page>
  );
}

type Introduction = ReturnType<typeof useLoaderData<typeof loader>>["introduction"];

function Meeting({ introduction, sms }: { introduction: Introduction; sms: string | null }) {
  const t = useText(introductionsText).page;
  const { meeting, candidate, id } = introduction;
  if (!meeting && introduction.endedAt) return null;
  return (
    <Section title={t.meeting}>
      {meeting && (
        <Facts
          facts={[
            { label: t.when, value: <Time at={meeting.at} clock /> },
            { label: t.where, value: meeting.place },
            { label: t.along, value: meeting.companion },
          ]}
        />
      )}
      {meeting && sms && !candidate.hasEmail && (
        <div className="mt-4">
          <h3>{t.textTitle}</h3>
          <p className="text-ink-soft">{candidate.phone ? t.textHelp(candidate.phone) : t.textHelpNoPhone}</p>
          <textarea
            readOnly
            rows={4}
            defaultValue={sms}
            aria-label={t.textTitle}
            className="input mt-2"
            dir="auto"
          />
        </div>
      )}
      {!introduction.endedAt && (
        <div className="mt-4">
          <ButtonRow>
            <ButtonLink to={`/formidlinger/${id}/moede`} kind={meeting ? "secondary" : "primary"}>
              {meeting ? t.moveMeeting : t.setMeeting}
            </ButtonLink>
            {meeting && (
              <Form method="post" action={`/formidlinger/${id}/afslutning`}>
                <HiddenFields values={{ met: "on" }} />
                <Button kind="secondary">{t.met}</Button>
              </Form>
            )}
          </ButtonRow>
        </div>
      )}
    </Section>
  );
}
