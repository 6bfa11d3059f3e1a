import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { roleMay } from "~/app/access/matrix";
import { consentAddress } from "~/app/domain/consents/purposes";
import { closeHandover, markSeen } from "~/app/domain/handovers/change-handover.server";
import { handoverActionForm } from "~/app/domain/handovers/handover-form.server";
import { handoverPage } from "~/app/domain/handovers/handover-page.server";
import { handoversText } from "~/app/i18n/handovers";
import { handoverDoneText } from "~/app/i18n/handover-done";
import { caseEventsText } from "~/app/i18n/case-events";
import { caseWordsText } from "~/app/i18n/case-words";
import { troubledText } from "~/app/i18n/troubled";
import { useText } from "~/app/i18n/use-text";
import { Button, ButtonLink } from "~/app/ui/button";
import { ButtonRow } from "~/app/ui/button-row";
import { Fold } from "~/app/ui/fold";
import { FormErrors } from "~/app/ui/form-errors";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { Waiting } from "~/app/ui/waiting";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { TroubledMails } from "../mail/troubled-mails";
import { CaseThread } from "./case-thread";
import { MessageToUnit } from "./message-form";
import { Changes } from "./changes";
import { PacketFacts } from "./packet";
import { WhereItStands } from "./where-it-stands";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.read");
  const page = await handoverPage(actor, args.params.handoverId ?? "");
  const t = handoversText[actor.locale];
  return {
    ...page,
    title: t.page.title(page.calledName ?? t.list.deleted, page.receiver),
    mayWrite: roleMay(actor.role, "handover.write"),
  };
}

/** Seen, finished, or taken back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const id = args.params.handoverId ?? "";
  const here = `/sendt-videre/${id}`;
  const t = handoverDoneText[actor.locale];
  return submit(args.request, handoverActionForm, actor.locale, async ({ intent, version }) => {
    if (intent === "seen") {
      await markSeen(actor, id, version);
      return done(here, { text: t.seen });
    }
    const reason = intent === "finish" ? "finished" : "withdrawn-by-group";
    const { toTell } = await closeHandover(actor, id, { reason, version });
    if (intent === "finish") return done(here, { text: t.finished });
    return done(here, { text: toTell ? t.withdrawnPaper(toTell) : t.withdrawn });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? handoversText.da.list.title },
];

export default function Handover() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const text = useText(handoversText);
  const cases = useText(caseWordsText);
  const events = useText(caseEventsText);
  const t = text.page;
  const lost = useText(troubledText).case;
  const here = `/sendt-videre/${page.id}`;
  const isClosed = page.told.state === "closed";
  const open = page.mayWrite && !isClosed;
  return (
    <Page title={page.title} back={{ to: "/sendt-videre", label: text.list.title }}>
      <FormErrors errors={reply?.errors} />
      {page.troubled.length > 0 && (
        <div className="mb-8">
          <TroubledMails
            mails={page.troubled}
            title={lost.title}
            lead={lost.text}
            mayWrite={page.mayWrite}
            action="/post/sendt"
            back={here}
          />
        </div>
      )}
      {page.wantsGroupSince && (
        <div className="mb-6">
          <p className="mb-3">
            <Waiting since={page.wantsGroupSince} hours={page.hoursWaited} workday={page.workday} who="us" />
          </p>
          {page.mayWrite && page.told.state !== "asked" && (
            <Form method="post" data-no-print>
              <HiddenFields version={page.version} values={{ intent: "seen" }} />
              <Button kind="secondary">{t.seen}</Button>
            </Form>
          )}
        </div>
      )}
      <WhereItStands
        told={page.told}
        closedReason={page.closedReason}
        mayTell={page.mayTell}
        consentTo={
          open && page.calledName
            ? consentAddress(page.candidateId, { purpose: "unit-may-tell", receiver: page.receiverKey })
            : null
        }
      />
      <Section title={events.thread}>
        <CaseThread entries={page.entries} reader="group" />
        {open && page.hasJoined && page.mayRead && (
          <MessageToUnit handoverId={page.id} requestId={page.requestId} />
        )}
        {(open || (page.mayWrite && page.closedReason === "unit-left")) && (
          <div className="mt-6" data-no-print>
            <ButtonLink to={`${here}/svar`} kind={page.hasJoined ? "quiet" : "primary"}>
              {t.record}
            </ButtonLink>
          </div>
        )}
      </Section>
      <Section
        title={t.what}
        aside={
          page.mayRead && (
            <>
              {open && (
                <ButtonLink to={`${here}/ny-version`} kind="quiet">
                  {t.newVersion}
                </ButtonLink>
              )}
              <ButtonLink to={`${here}/udskrift`} kind="quiet">
                {t.print}
              </ButtonLink>
            </>
          )
        }
      >
        <Changes number={page.number} changes={page.changes} earlier={page.earlier} />
        <PacketFacts
          about={[
            { label: t.askedFor, value: cases.steps[page.step] },
            {
              label: t.firm,
              value: page.firm && <Link to={`/virksomheder/${page.firm.id}`}>{page.firm.name}</Link>,
            },
            { label: t.caseworker, value: page.caseworkerName },
            { label: t.sentBy, value: page.sender.name },
            { label: events.sentAt, value: <Time at={page.sentAt} clock /> },
          ]}
          lines={page.lines ?? []}
        />
      </Section>
      {open && <Closing version={page.version} />}
    </Page>
  );
}

function Closing({ version }: { version: number }) {
  const t = useText(handoversText).page;
  return (
    <div className="mt-10" data-no-print>
      <Fold title={t.close}>
        <Form method="post">
          <HiddenFields version={version} values={{ intent: "finish" }} />
          <p className="mb-3 text-ink-soft">{t.finishHelp}</p>
          <Button kind="secondary">{t.finish}</Button>
        </Form>
        <Form method="post">
          <HiddenFields version={version} values={{ intent: "withdraw" }} />
          <p className="mb-3 text-ink-soft">{t.withdrawHelp}</p>
          <ButtonRow>
            <Button kind="stop">{t.withdraw}</Button>
          </ButtonRow>
        </Form>
      </Fold>
    </div>
  );
}
