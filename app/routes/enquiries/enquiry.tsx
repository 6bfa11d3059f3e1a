import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { enquiryPage } from "~/app/domain/enquiries/enquiry-page.server";
import { apartMails } from "~/app/domain/mail/inbox/apart-mails.server";
import { replySchema } from "~/app/domain/enquiries/reply.server";
import { telHref } from "~/app/domain/rules/phone";
import { answeringText } from "~/app/i18n/answering";
import { enquiriesText } from "~/app/i18n/enquiries";
import { useText } from "~/app/i18n/use-text";
import { AddressTrouble, WorksAgain } from "~/app/ui/address-trouble";
import { Button } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { formFields } from "~/app/ui/form-fields";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Day } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { constraintsOf } from "~/app/web/constraints.server";
import { Apart } from "./apart";
import { Ending } from "./ending-form";
import { Introduced } from "./introduced";
import { ReplyForm } from "./reply-form";
import { newestAnswer, newestAnswerId, Thread } from "./thread";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.read");
  const { enquiryId = "" } = args.params;
  const [enquiry, apart] = await Promise.all([enquiryPage(actor, enquiryId), apartMails(actor, enquiryId)]);
  return { enquiry, apart, constraints: constraintsOf(replySchema) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.enquiry.firm.name ?? enquiriesText.da.list.title },
];

type Enquiry = ReturnType<typeof useLoaderData<typeof loader>>["enquiry"];

export default function EnquiryPage() {
  const { enquiry, apart, constraints } = useLoaderData<typeof loader>();
  const t = useText(enquiriesText).page;
  const field = formFields({
    constraints,
    stored: { to: enquiry.reply.addresses[0]?.email ?? "", subject: enquiry.reply.subject },
  });
  const { firm } = enquiry;
  return (
    <Page
      title={
        <Link to={`/virksomheder/${firm.id}`} className="text-ink no-underline hover:underline">
          {firm.town ? `${firm.name}, ${firm.town}` : firm.name}
        </Link>
      }
      lead={(enquiry.openedBy === "firm" ? t.leadFirm : t.lead)(
        enquiry.volunteer,
        enquiry.contact?.name ?? firm.name,
      )}
      back={{ to: "/henvendelser" }}
    >
      <Standing enquiry={enquiry} />
      <Section title={t.thread}>
        <Thread
          entries={enquiry.entries}
          optOuts={enquiry.optOuts}
          enquiryId={enquiry.id}
          isOpen={enquiry.waitingSince !== null}
        />
      </Section>
      <Apart mails={apart} />
      {enquiry.state !== "ended" && (
        <Section title={t.replyTitle}>
          <ByPhone enquiry={enquiry} />
          <ReplyForm
            field={field}
            enquiryId={enquiry.id}
            addresses={enquiry.reply.addresses}
            requestId={enquiry.requestId}
            version={enquiry.version}
          />
        </Section>
      )}
      <Introduced enquiry={enquiry} />
      <Ending enquiryId={enquiry.id} ended={enquiry.state === "ended"} />
    </Page>
  );
}

/** So many entries above the newest answer push it off a phone's screen. */
const FAR_DOWN = 3;

/** Where it stands, in words. */
function Standing({ enquiry }: { enquiry: Enquiry }) {
  const t = useText(enquiriesText).page;
  const answering = useText(answeringText);
  const isFar = newestAnswer(enquiry.entries) >= FAR_DOWN;
  return (
    <div className="mb-6 flex flex-col gap-1">
      <p>
        {enquiry.waitingSince ? (
          <Waiting
            since={enquiry.waitingSince}
            hours={enquiry.hoursWaited}
            workday={enquiry.workday}
            who={enquiry.mine ? "you" : "us"}
          />
        ) : enquiry.endedReason ? (
          t.ended[enquiry.endedReason]
        ) : enquiry.state === "sent" ? (
          t.states.sent
        ) : enquiry.mine ? (
          t.states.answered
        ) : (
          t.answeredOther(enquiry.volunteer)
        )}
        {enquiry.askAgainOn && (
          <>
            {" "}
            {t.askAgain} <Day date={enquiry.askAgainOn} />.
          </>
        )}
      </p>
      {enquiry.refusal && <p className="font-semibold text-stop">{t.refused[enquiry.refusal]}</p>}
      {enquiry.away && (
        <p className="text-ink-soft">
          {enquiry.away.until ? (
            <>
              {answering.reminders.away} <Day date={enquiry.away.until} />.
            </>
          ) : (
            answering.reminders.awayWithout
          )}
        </p>
      )}
      {enquiry.trouble && enquiry.contact && (
        <>
          <p>
            <AddressTrouble trouble={enquiry.trouble} />
          </p>
          <WorksAgain firmId={enquiry.firm.id} contactId={enquiry.contact.id} />
        </>
      )}
      {isFar && (
        <p>
          <a href={`#${newestAnswerId}`} className="inline-flex min-h-tap items-center text-bridge underline">
            {t.toNewest}
          </a>
        </p>
      )}
    </div>
  );
}

/** Calling, and the one tap that says it is done. */
function ByPhone({ enquiry }: { enquiry: Enquiry }) {
  const t = useText(enquiriesText).page;
  const phone = enquiry.contact?.phone ?? enquiry.firm.phone;
  const dial = phone && telHref(phone);
  return (
    <div className="mb-6">
      <ButtonRow>
        {dial && (
          <a href={dial} className="button button-secondary">
            {t.call} {phone}
          </a>
        )}
        <Form method="post" action={`/henvendelser/${enquiry.id}/opkald`}>
          <HiddenFields requestId={enquiry.requestId} />
          <Button kind={enquiry.reply.addresses.length > 0 ? "secondary" : "primary"}>{t.called}</Button>
        </Form>
        {!enquiry.waitingSince && (
          <Form method="post" action={`/henvendelser/${enquiry.id}/deres-opkald`}>
            <HiddenFields requestId={enquiry.requestId} />
            <Button kind="quiet">{t.theyCalled}</Button>
          </Form>
        )}
        <Link to={`/henvendelser/${enquiry.id}/opkald`} className="button button-quiet">
          {t.calledMore}
        </Link>
      </ButtonRow>
    </div>
  );
}
