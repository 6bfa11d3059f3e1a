import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import {
  endIntroduction,
  introductionEndingSchema,
} from "~/app/domain/introductions/end-introduction.server";
import { introductionsText } from "~/app/i18n/introductions";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const introductionId = args.params.introductionId ?? "";
  const back = `/formidlinger/${introductionId}`;
  const t = introductionsText[actor.locale].done;
  return submit(args.request, introductionEndingSchema, actor.locale, async (ending) => {
    await endIntroduction(actor, introductionId, ending);
    if (ending.met) return done(back, { text: t.met });
    if (ending.undo) return done(back, { text: t.reopened });
    return done(back, { text: t.ended, undo: { action: `${back}/afslutning`, values: { undo: "on" } } });
  }).then(tellOn(back));
}
