import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { groupGuard } from "~/app/access/guard.server";
import { consentAddress } from "~/app/domain/consents/purposes";
import { newVersionForm } from "~/app/domain/handovers/handover-form.server";
import type { PacketPreview } from "~/app/domain/handovers/preview-packet.server";
import { previewVersion, sendVersion } from "~/app/domain/handovers/send-version.server";
import { versionPage } from "~/app/domain/handovers/version-page.server";
import { handoversText } from "~/app/i18n/handovers";
import { sendingOnText } from "~/app/i18n/sending-on";
import { handoverDoneText } from "~/app/i18n/handover-done";
import { sendingText } from "~/app/i18n/sending";
import { useText } from "~/app/i18n/use-text";
import { ButtonLink } from "~/app/ui/button";
import { Fold } from "~/app/ui/fold";
import { FormErrors } from "~/app/ui/form-errors";
import { Page } from "~/app/ui/page";
import { constraintsOf } from "~/app/web/constraints.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { typedBefore } from "~/app/web/typed-forms.server";
import { PacketForm } from "./packet-form";
import { Preview } from "./preview";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const [page, typed] = await Promise.all([
    versionPage(actor, args.params.handoverId ?? ""),
    typedBefore(args.request, actor.userId),
  ]);
  const title = sendingText[actor.locale].version.title(page.candidate.calledName);
  return { title, ...page, typed, constraints: constraintsOf(newVersionForm) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "handover.write");
  const id = args.params.handoverId ?? "";
  const form = await args.request.formData();
  const shown: { preview: PacketPreview | null } = { preview: null };
  const answer = await submit(form, newVersionForm, actor.locale, async ({ intent, ...wish }) => {
    if (intent === "send") {
      await sendVersion(actor, id, wish);
      return done(`/sendt-videre/${id}`, { text: handoverDoneText[actor.locale].version });
    }
    shown.preview = await previewVersion(actor, id, wish);
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

export default function NewVersion() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText(sendingText).version;
  const words = useText(sendingOnText);
  const { candidate, receiver, parts, stored, chosen } = page;
  const form = parts && (
    <PacketForm
      page={{ ...page, parts }}
      hidden={{ version: String(page.version) }}
      stored={stored}
      chosen={chosen}
      reply={reply}
    />
  );
  return (
    <Page
      title={page.title}
      lead={t.lead(receiver.name)}
      back={{ to: `/sendt-videre/${page.id}`, label: t.back }}
    >
      <FormErrors errors={reply?.errors} />
      {!parts && (
        <>
          <p className="mb-4">{t.noConsent(candidate.calledName, receiver.name)}</p>
          <ButtonLink to={consentAddress(candidate.id, { purpose: "send-on", receiver: receiver.key })}>
            {words.noteConsent}
          </ButtonLink>
        </>
      )}
      {reply?.preview && (
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
      {reply?.preview ? <Fold title={words.change}>{form}</Fold> : form}
    </Page>
  );
}
