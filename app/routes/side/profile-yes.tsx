import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { CandidateActor } from "~/app/access/actor";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { consentChoices } from "~/app/domain/consents/consent-choices.server";
import { divisionsOf, industryGroupNames } from "~/app/domain/consents/industries";
import { requestId } from "~/app/domain/forms/fields.server";
import { newRequestId } from "~/app/domain/forms/new-request-id.server";
import { sayYes } from "~/app/domain/own-page/answer-thing.server";
import { firmsOfName } from "~/app/domain/own-page/except-firm.server";
import { previewThing } from "~/app/domain/own-page/preview-thing.server";
import { ownThing } from "~/app/domain/own-page/things.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { sideOf } from "~/app/i18n/side/registry";
import {
  chosenRecipient,
  profileAddress,
  readAsked,
  recipientFields,
  type Asked,
} from "~/app/routes/candidates/consent-address";
import { Button } from "~/app/ui/button";
import { HiddenFields } from "~/app/ui/hidden-fields";
import { done } from "~/app/web/flash.server";
import type { FormReply } from "~/app/web/forms.server";
import { wordsKept, wordsToAgree } from "./agree-words";
import { NotTheseYet } from "./not-these-yet";
import { Part, WholeError, WordsToAgree } from "./parts";
import { Shown } from "./shown";
import { sideSubmit } from "./side-form.server";
import { htmlOf, sideHandle } from "./side-handle";
import { SidePage } from "./side-page";

export const handle = sideHandle;

async function chosen(actor: CandidateActor, search: URLSearchParams) {
  const asked: Asked = { ...readAsked(search), purpose: "profile-to-kind" };
  const choices = await consentChoices(actor, actor.candidateId, {
    purpose: "profile-to-kind",
    chosen: asked.exceptFirmIds,
    find: "",
  });
  return { asked, choices };
}

/** The words as they read for the firms that were chosen. Whoever chose none of a kind goes back to choose. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, group } = await ownPageGuard(args);
  const { asked, choices } = await chosen(actor, new URL(args.request.url).searchParams);
  const recipient = chosenRecipient(asked, choices);
  const none =
    (asked.scope === "areas" && recipient?.purpose === "profile-to-kind" && recipient.areas.length === 0) ||
    (asked.scope === "industries" && asked.industries.length === 0);
  if (!recipient || !asked.scope || none || !choices.candidate.profileText) {
    throw redirect("/min-side/samtykker/profil");
  }
  const out = [...choices.held, ...choices.chosen].map(({ id }) => id);
  const found = asked.find ? await firmsOfName(actor, asked.find) : [];
  return {
    page: htmlOf(actor.locale),
    locale: actor.locale,
    group,
    recipient,
    except: {
      address: profileAddress(asked),
      find: asked.find,
      found: found.filter(({ id }) => !out.includes(id)),
    },
    fields: recipientFields(asked, choices),
    preview: await previewThing(actor, await ownThing(actor, "profil")),
    version: currentWording,
    requestId: newRequestId(),
  };
}

const schema = z.object({
  version: z.string().max(20),
  requestId: requestId().optional(),
  scope: z.enum(["all", "areas", "industries"]),
  areaIds: z.array(z.uuid()).max(200).optional(),
  industries: z.array(z.enum(industryGroupNames)).optional(),
  exceptFirmIds: z.array(z.uuid()).max(200).optional(),
});

/** Yes, for these firms. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  const { actor, group } = page;
  return sideSubmit(args.request, page, schema, async ({ scope, areaIds = [], industries = [], ...said }) => {
    const search = new URLSearchParams({ hvem: scope });
    for (const id of areaIds) search.append("omraade", id);
    for (const name of industries) search.append("slags", name);
    for (const id of said.exceptFirmIds ?? []) search.append("undtagen", id);
    const { asked, choices } = await chosen(actor, search);
    const recipient = chosenRecipient(asked, choices);
    const words = recipient ? wordsKept(recipient, group, actor.locale) : "";
    const kindOfFirm = {
      areaIds: scope === "areas" ? areaIds : [],
      industries: scope === "industries" ? divisionsOf(industries) : [],
    };
    await sayYes(
      actor,
      "profil",
      { purpose: "profile-to-kind", kindOfFirm, exceptFirmIds: said.exceptFirmIds ?? [] },
      { version: said.version, words },
      said.requestId,
    );
    return done("/min-side/samtykker", { text: sideOf(actor.locale).words.consents.done.given });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: sideOf(data?.locale ?? "da").words.consents.things.profile },
];

export default function ProfileYes() {
  const { locale, group, recipient, fields, except, preview, version, requestId } =
    useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const t = sideOf(locale).words.consents;
  return (
    <SidePage locale={locale} back="/min-side/samtykker/profil" title={t.things.profile}>
      <WholeError reply={reply} />
      <Part title={t.words}>
        <WordsToAgree
          words={wordsToAgree(recipient, group, locale)}
          danish={wordsToAgree(recipient, group, "da")}
        />
      </Part>
      <Part title={t.preview}>
        <Shown preview={preview} />
      </Part>
      <NotTheseYet {...except} />
      <form method="post" className="side-form">
        <HiddenFields requestId={requestId} values={{ version }} />
        {fields
          .filter(([name]) => name !== "purpose")
          .map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
        <Button wide>{t.allow}</Button>
      </form>
    </SidePage>
  );
}
