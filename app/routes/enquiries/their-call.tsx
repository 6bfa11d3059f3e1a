import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { recordTheirCall, theirCallSchema } from "~/app/domain/enquiries/record-their-call.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** "De har ringet": with one tap our clock runs. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  return submit(args.request, theirCallSchema, actor.locale, async ({ requestId }) => {
    await recordTheirCall(actor, enquiryId, requestId);
    return done(`/henvendelser/${enquiryId}`, { text: enquiriesText[actor.locale].done.theyCalled });
  }).then(tellOn(`/henvendelser/${enquiryId}`));
}
