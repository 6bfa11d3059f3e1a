import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { consentChoices } from "~/app/domain/consents/consent-choices.server";
import { consentForm, consentFrom } from "~/app/domain/consents/consent-form.server";
import { consentFormText } from "~/app/i18n/consent-form";
import { currentWording } from "~/app/i18n/consent-wordings";
import { noteConsent } from "~/app/domain/consents/note-consent.server";
import { consentAddress, purposes } from "~/app/domain/consents/purposes";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { today } from "~/app/domain/rules/plain-date";
import { consentsText } from "~/app/i18n/consents";
import { problemsText } from "~/app/i18n/problems";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Empty } from "~/app/ui/empty";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { done } from "~/app/web/flash.server";
import { constraintsOf } from "~/app/web/constraints.server";
import { submit, type FormReply } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { chosenRecipient, openQuestion, readAsked, recipientFields } from "./consent-address";
import { ConsentFields } from "./consent-fields";
import { FirmStep, KindOfFirmStep, ReceiverStep } from "./consent-recipient";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const asked = readAsked(new URL(args.request.url).searchParams);
  const chosen = asked.firmId ? [asked.firmId] : asked.exceptFirmIds;
  const [choices, typed] = await Promise.all([
    consentChoices(actor, args.params.candidateId ?? "", {
      purpose: asked.purpose,
      chosen,
      find: asked.find,
    }),
    typedBefore(args.request, actor.userId),
  ]);
  const open = openQuestion(asked, choices);
  return {
    title: consentsText[actor.locale].newTitle(choices.candidate.calledName),
    asked,
    choices,
    open,
    problem: open && asked.onwards ? { field: open, text: problemsText[actor.locale].choose } : null,
    recipient: open ? null : chosenRecipient(asked, choices),
    fields: open ? [] : recipientFields(asked, choices),
    constraints: constraintsOf(consentForm),
    requestId: newRequestId(),
    today: today(),
    group: actor.organisationName,
    wording: currentWording,
    typed,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  return submit(args.request, consentForm, actor.locale, async (typed) => {
    await noteConsent(actor, candidateId, consentFrom(typed));
    return done(`/kandidater/${candidateId}`, { text: consentsText[actor.locale].done.noted });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? consentsText.da.title },
];

export default function NewConsent() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = useText(consentsText);
  const f = useText(consentFormText);
  const { asked, choices, recipient } = page;
  const here = consentAddress(choices.candidate.id);
  const back = asked.purpose
    ? { to: here, label: f.change }
    : { to: `/kandidater/${choices.candidate.id}`, label: choices.candidate.calledName };
  const head = { title: page.title, lead: asked.purpose ? t.purposes[asked.purpose] : t.lead, back };
  if (!asked.purpose) {
    return (
      <Page {...head}>
        <h2>{t.choosePurpose}</h2>
        <List label={t.choosePurpose}>
          {purposes.map((purpose) => (
            <ListItem
              key={purpose}
              to={consentAddress(choices.candidate.id, { purpose })}
              title={t.purposes[purpose]}
            />
          ))}
        </List>
      </Page>
    );
  }
  if (asked.purpose === "profile-to-kind" && !choices.candidate.profileText) {
    return (
      <Page {...head}>
        <Empty
          title={t.profile}
          action={
            <ButtonLink to={`/kandidater/${choices.candidate.id}/rediger?del=profil`}>
              {t.writeProfile}
            </ButtonLink>
          }
        >
          {t.profileMissing}
        </Empty>
      </Page>
    );
  }
  if (!recipient) {
    const Step =
      asked.purpose === "profile-to-kind"
        ? KindOfFirmStep
        : asked.purpose === "identity-to-firm"
          ? FirmStep
          : ReceiverStep;
    return (
      <Page {...head}>
        <Step asked={asked} choices={choices} problem={page.problem} />
      </Page>
    );
  }
  return (
    <Page {...head}>
      <ConsentFields page={page} recipient={recipient} reply={reply} />
    </Page>
  );
}
