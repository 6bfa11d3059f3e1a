import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { sayNo, sayYes } from "~/app/domain/own-page/answer-thing.server";
import { previewThing } from "~/app/domain/own-page/preview-thing.server";
import { ownThing, targetOf, type Thing } from "~/app/domain/own-page/things.server";
import type { Agreed } from "~/app/domain/consents/note-consent.server";
import { notFound } from "~/app/domain/errors.server";
import { requestId } from "~/app/domain/forms/fields.server";
import { askedToKeep } from "~/app/domain/retention/asked-to-keep.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { sideOf } from "~/app/i18n/side/registry";
import { sideDay } from "~/app/i18n/side/say-date";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { wordsKept, wordsToAgree } from "./agree-words";
import { AnswerButtons, Withdraw } from "./answer-buttons";
import { Part, WholeError, WordsToAgree } from "./parts";
import { Profile } from "./profile";
import { profileParts } from "./profile-parts.server";
import { Shown } from "./shown";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";
import { thingTitle } from "./thing-words";
import { HowSaid } from "./how-said";

export const handle = sideHandle;

export async function loader(args: LoaderFunctionArgs) {
  const { actor, group } = await ownPageGuard(args);
  const thing = await ownThing(actor, args.params.thing ?? "");
  const asked = thing.purpose === "keep-data" ? await askedToKeep(actor) : null;
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    group,
    thing,
    preview: await previewThing(actor, thing),
    profile: thing.key === "profil" ? await profileParts(actor, args.request) : null,
    keepUntil: asked && sideDay(asked.onDay, actor.locale),
    version: currentWording,
    requestId: newRequestId(),
  };
}

const answer = z.object({
  answer: z.enum(["yes", "no"]),
  version: z.string().max(20).optional(),
  requestId: requestId().optional(),
});

function agreedTo(thing: Thing): Agreed {
  switch (thing.purpose) {
    case "identity-to-firm":
      return { purpose: thing.purpose, firmId: targetOf(thing.key).firmId ?? notFound() };
    case "send-on":
    case "unit-may-tell":
      return { purpose: thing.purpose, receiver: targetOf(thing.key).receiver ?? notFound() };
    case "keep-data":
      return { purpose: thing.purpose };
    case "profile-to-kind":
      // Which firms is asked for on a page of its own.
      return notFound();
  }
}

/** A yes or a no to this one thing, in force at once. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  const { actor, group } = page;
  const thing = await ownThing(actor, args.params.thing ?? "");
  const t = sideOf(actor.locale).words.consents.done;
  return sideSubmit(args.request, page, answer, async (said) => {
    if (said.answer === "no") {
      const standing = thing.standing.map(({ id }) => id);
      await sayNo(actor, thing.key, standing, said.requestId);
      return done("/min-side/samtykker", { text: standing.length > 0 ? t.withdrawn : t.refused });
    }
    const shown = { version: said.version ?? "", words: wordsKept(thing.recipient, group, actor.locale) };
    await sayYes(actor, thing.key, agreedTo(thing), shown, said.requestId);
    return done("/min-side/samtykker", { text: t.given });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.home.consents },
];

export default function Consent() {
  const { locale, group, thing, preview, profile, keepUntil, version, requestId } =
    useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = sideOf(locale).words.consents;
  const given = thing.state === "given" && !keepUntil;
  return (
    <SidePage
      locale={locale}
      back="/min-side/samtykker"
      title={thingTitle(thing, locale)}
      lead={keepUntil ? t.keepAsked(keepUntil) : t[thing.state]}
    >
      <WholeError reply={reply} />
      {profile ? (
        <Profile thing={thing} preview={preview} parts={profile} group={group} requestId={requestId} />
      ) : (
        <>
          <Part title={t.words}>
            <WordsToAgree
              words={wordsToAgree(thing.recipient, group, locale)}
              danish={wordsToAgree(thing.recipient, group, "da")}
            />
            {thing.standing.map((consent) => (
              <HowSaid key={consent.id} consent={consent} />
            ))}
          </Part>
          <Part title={t.preview}>
            <Shown preview={preview} />
          </Part>
          {given ? (
            <Withdraw thing={thing} requestId={requestId} />
          ) : (
            <AnswerButtons thing={thing} version={version} requestId={requestId} />
          )}
        </>
      )}
    </SidePage>
  );
}
