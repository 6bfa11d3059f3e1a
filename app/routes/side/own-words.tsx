import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { aboutMe } from "~/app/domain/own-page/about-me.server";
import { ownWordFields, writeOwnWords } from "~/app/domain/own-page/proposals.server";
import { sideOf } from "~/app/i18n/side/registry";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { Textarea } from "~/app/ui/textarea";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { WholeError } from "./parts";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const { motivation, availability } = (await aboutMe(actor)).candidate;
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    stored: { motivation: motivation ?? "", availability: availability ?? "" },
    requestId: newRequestId(),
  };
}

const schema = z.object({
  motivation: ownWordFields.motivation.optional(),
  availability: ownWordFields.availability.optional(),
  requestId: requestId().optional(),
});

/** Saves the candidate's own words as they wrote them. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  return sideSubmit(args.request, page, schema, async (typed) => {
    await writeOwnWords(page.actor, typed);
    return done("/min-side", { text: sideOf(page.actor.locale).words.words.done });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.words },
];

export default function OwnWords() {
  const { locale, stored, requestId } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { words } = sideOf(locale);
  const t = words.words;
  const field = (name: keyof typeof stored) => {
    const typed = reply?.values[name];
    return {
      name,
      error: reply?.errors[name],
      defaultValue: reply ? (typeof typed === "string" ? typed : "") : stored[name],
    };
  };
  return (
    <SidePage locale={locale} back="/min-side" title={words.home.words} lead={t.lead}>
      <WholeError reply={reply} />
      <form method="post" className="side-form">
        <HiddenFields requestId={requestId} />
        <Textarea {...field("motivation")} label={t.motivation} help={t.motivationHelp} rows={7} />
        <Textarea {...field("availability")} label={t.start} help={t.startHelp} rows={2} />
        <Button wide>{words.save}</Button>
      </form>
    </SidePage>
  );
}
