import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { line, requestId } from "~/app/domain/forms/fields.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { aboutMe } from "~/app/domain/own-page/about-me.server";
import { askForCall, waitingCall } from "~/app/domain/own-page/ask-call.server";
import { sideOf } from "~/app/i18n/side/registry";
import { sideDate } from "~/app/i18n/side/say-date";
import { Button } from "~/app/ui/button";
import { Field } from "~/app/ui/field";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { WholeError } from "./parts";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { iso, Said } from "./side-words";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const [{ candidate }, asked] = await Promise.all([aboutMe(actor), waitingCall(actor)]);
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    phone: candidate.phone,
    asked,
    requestId: newRequestId(),
  };
}

const schema = z.object({ when: line(200).optional(), requestId: requestId().optional() });

/** "Ring til mig". */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  return sideSubmit(args.request, page, schema, async (typed) => {
    await askForCall(page.actor, typed);
    return done("/min-side", { text: sideOf(page.actor.locale).words.call.done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.call },
];

export default function Call() {
  const { locale, phone, asked, requestId } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { words } = sideOf(locale);
  const t = words.call;
  const typed = reply?.values.when;
  return (
    <SidePage locale={locale} back="/min-side" title={words.home.call} lead={t.lead}>
      <WholeError reply={reply} />
      {asked && <p className="mt-4">{t.asked(sideDate(asked, locale))}</p>}
      <p className="mt-4">
        <Said>{phone ? t.about(iso(phone)) : t.noPhone}</Said>
      </p>
      <form method="post" className="side-form">
        <HiddenFields requestId={requestId} />
        <Field
          name="when"
          label={t.when}
          help={t.whenHelp}
          error={reply?.errors.when}
          defaultValue={typeof typed === "string" ? typed : ""}
          autoComplete="off"
        />
        <Button wide>{t.button}</Button>
      </form>
    </SidePage>
  );
}
