import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { consentPage } from "~/app/domain/consents/consent-page.server";
import { withdrawConsent } from "~/app/domain/consents/withdraw-consent.server";
import { consentsText } from "~/app/i18n/consents";
import { useText } from "~/app/i18n/use-text";
import { Button } from "~/app/ui/button";
import { StackForm } from "~/app/ui/form";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { done } from "~/app/web/flash.server";
import { HowGiven } from "./consent-line";
import { consentSentence } from "./consent-words";
import { Wording } from "./wording";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const page = await consentPage(actor, args.params.candidateId ?? "", args.params.consentId ?? "");
  return { ...page, title: consentsText[actor.locale].pageTitle, group: actor.organisationName };
}

/** The candidate takes the consent back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  const t = consentsText[actor.locale].done;
  const { toTell } = await withdrawConsent(actor, candidateId, args.params.consentId ?? "");
  const told = toTell.length > 0 ? ` ${t.tell(toTell.join(", "))}` : "";
  return done(`/kandidater/${candidateId}`, { text: t.withdrawn + told });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? consentsText.da.pageTitle },
];

export default function Consent() {
  const { candidate, consent, group } = useLoaderData<typeof loader>();
  const t = useText(consentsText);
  const toUnit = consent.purpose === "send-on";
  return (
    <Page
      title={consentSentence(consent.recipient, t)}
      lead={<HowGiven consent={consent} />}
      back={{ to: `/kandidater/${candidate.id}`, label: candidate.calledName }}
    >
      {!consent.withdrawnAt && (
        <Section title={t.withdraw.title}>
          <div className="my-4 max-w-read space-y-2">
            <p>{t.withdraw.text}</p>
            {toUnit && <p>{t.withdraw.told}</p>}
            {toUnit && <p className="font-semibold">{t.withdraw.kept}</p>}
          </div>
          <StackForm>
            <Button kind="stop">{t.withdraw.button}</Button>
          </StackForm>
        </Section>
      )}
      <Section title={t.words}>
        <div className="mt-4">
          <Wording version={consent.wordingVersion} recipient={consent.recipient} group={group} />
        </div>
      </Section>
    </Page>
  );
}
