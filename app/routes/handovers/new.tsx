import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { consentAddress } from "~/app/domain/consents/purposes";
import { sendOnForm } from "~/app/domain/handovers/handover-form.server";
import { previewPacket, type PacketPreview } from "~/app/domain/handovers/preview-packet.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { sendOnPage } from "~/app/domain/handovers/send-on-page.server";
import { handoversText } from "~/app/i18n/handovers";
import { sendingOnText } from "~/app/i18n/sending-on";
import { handoverDoneText } from "~/app/i18n/handover-done";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";
import { FormErrors } from "~/app/ui/form-errors";
import { List, ListItem } from "~/app/ui/list";
import { Page } from "~/app/ui/page";
import { Section } from "~/app/ui/section";
import { Time } from "~/app/ui/time";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { PacketForm } from "./packet-form";
import { Preview } from "./preview";
import { WhereTo } from "./where-to";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const search = new URL(args.request.url).searchParams;
  const enquiry = search.get("enquiry");
  const [page, typed] = await Promise.all([
    sendOnPage(actor, args.params.candidateId ?? "", {
      receiver: search.get("modtager") ?? "",
      offer: search.get("tilbud") ?? (enquiry && `henvendelse:${enquiry}`),
      find: search.get("q") ?? "",
    }),
    typedBefore(args.request, actor.userId),
  ]);
  const title = sendingOnText[actor.locale].title(page.candidate.calledName);
  return { title, ...page, typed, constraints: constraintsOf(sendOnForm) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const candidateId = args.params.candidateId ?? "";
  const form = await args.request.formData();
  const shown: { preview: PacketPreview | null } = { preview: null };
  const answer = await submit(form, sendOnForm, actor.locale, async ({ intent, ...wish }) => {
    if (intent === "send") {
      const { id } = await sendOn(actor, candidateId, wish);
      const t = handoverDoneText[actor.locale];
      const isPaper = wish.receiver !== null && "municipalityCode" in wish.receiver;
      return done(`/sendt-videre/${id}${isPaper ? "/udskrift" : ""}`, { text: isPaper ? t.paper : t.sent });
    }
    shown.preview = await previewPacket(actor, candidateId, wish);
    return new Response(null);
  });
  if (shown.preview) {
    const values: Record<string, string | string[]> = {};
    for (const name of new Set(form.keys())) values[name] = form.getAll(name).map(String);
    return { values, errors: {}, preview: shown.preview };
  }
  return answer instanceof Response ? answer : data({ ...answer.data, preview: null }, answer.init ?? {});
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? handoversText.da.list.title },
];

export default function SendOn() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(sendingOnText);
  const { title, candidate, receiver, offer, parts, earlier, caseworkerName } = page;
  const choosing = (
    <>
      <WhereTo page={page} />
      {!receiver && <p className="mt-6">{t.chooseReceiver}</p>}
      {receiver && !parts && (
        <Section title={t.noConsentTitle}>
          <p className="mb-4">{t.noConsent(candidate.calledName, receiver.name)}</p>
          <ButtonLink to={consentAddress(candidate.id, { purpose: "send-on", receiver: receiver.key })}>
            {t.noteConsent}
          </ButtonLink>
        </Section>
      )}
      {receiver && parts && (
        <PacketForm
          key={`${receiver.key} ${offer?.key ?? ""}`}
          page={{ ...page, parts }}
          hidden={{ receiver: receiver.key, offer: offer?.key ?? "" }}
          stored={{ step: offer ? "placement" : "talk", caseworkerName }}
          chosen={{ fields: parts.known }}
          first
          reply={reply}
        />
      )}
    </>
  );
  return (
    <Page
      title={title}
      lead={t.lead}
      back={{ to: `/kandidater/${candidate.id}`, label: candidate.calledName }}
    >
      <FormErrors errors={reply?.errors} />
      {reply?.preview && receiver && (
        <Preview
          preview={reply.preview}
          values={reply.values}
          candidateId={candidate.id}
          firmId={parts?.firmId ?? null}
          send={receiver.joined ? t.send(receiver.name) : t.make}
          to={receiver.name}
          joined={receiver.joined}
        />
      )}
      {reply?.preview ? <Fold title={t.change}>{choosing}</Fold> : choosing}
      {earlier.length > 0 && (
        <Section title={t.earlier}>
          <List label={t.earlier}>
            {earlier.map(({ id, to, firm, sentAt }) => (
              <ListItem
                key={id}
                to={`/sendt-videre/${id}`}
                title={t.earlierLine(to, firm ?? "")}
                aside={<Time at={sentAt} />}
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  );
}
