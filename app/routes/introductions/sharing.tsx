import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { share, sharingSchema } from "~/app/domain/introductions/share.server";
import { introductionsText } from "~/app/i18n/introductions";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const back = `/formidlinger/${args.params.introductionId ?? ""}`;
  return submit(args.request, sharingSchema, actor.locale, async (sharing) => {
    await share(actor, args.params.introductionId ?? "", sharing);
    return done(back, { text: introductionsText[actor.locale].done.shared[sharing.level] });
  }).then(tellOn(back));
}
