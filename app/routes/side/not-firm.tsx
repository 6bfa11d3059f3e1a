import { backToPage } from "~/app/web/back-to-page.server";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { consentChoices } from "~/app/domain/consents/consent-choices.server";
import { liftException } from "~/app/domain/consents/lift-exception.server";
import { notFound } from "~/app/domain/errors.server";
import { exceptFirm } from "~/app/domain/own-page/except-firm.server";
import { ownThing } from "~/app/domain/own-page/things.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { sideOf } from "~/app/i18n/side/registry";
import { done } from "~/app/web/flash.server";
import { tellOn } from "~/app/web/tell-on.server";
import { wordsKept } from "./agree-words";
import { sideSubmit } from "./side-form.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const schema = z.object({ except: z.uuid().optional(), letIn: z.uuid().optional() });

/** "Ikke disse": a firm may not see the text, or may after all. */
export async function action(args: ActionFunctionArgs) {
  const page = await ownPageGuard(args);
  const { actor, group } = page;
  const back = "/min-side/samtykker/profil";
  const t = sideOf(actor.locale).words;
  return sideSubmit(args.request, page, schema, async ({ except, letIn }) => {
    if (letIn) await liftException(actor, actor.candidateId, letIn);
    if (except) {
      const thing = await ownThing(actor, "profil");
      const recipient = thing.standing[0]?.recipient;
      const { chosen } = await consentChoices(actor, actor.candidateId, {
        purpose: "identity-to-firm",
        chosen: [except],
        find: "",
      });
      const [firm] = chosen;
      if (!firm) notFound();
      const words =
        recipient?.purpose === "profile-to-kind"
          ? wordsKept({ ...recipient, except: [...recipient.except, firm.name] }, group, actor.locale)
          : "";
      await exceptFirm(actor, except, { version: currentWording, words });
    }
    return done(back, { text: t.consents.done.given });
  }).then(tellOn(back));
}
