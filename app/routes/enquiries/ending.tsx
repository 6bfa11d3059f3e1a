import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { endEnquiry, endingSchema } from "~/app/domain/enquiries/end-enquiry.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  const t = enquiriesText[actor.locale].done;
  const back = `/henvendelser/${enquiryId}`;
  return submit(args.request, endingSchema, actor.locale, async (ending) => {
    await endEnquiry(actor, enquiryId, ending);
    if (ending.undo) return done(back, { text: t.reopened });
    return done(back, { text: t.ended, undo: { action: `${back}/afslutning`, values: { undo: "on" } } });
  }).then(tellOn(back));
}
