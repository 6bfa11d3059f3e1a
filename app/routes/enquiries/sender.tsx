import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { addSender, senderSchema } from "~/app/domain/enquiries/add-sender.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** Somebody new who answered becomes a contact person, with one tap. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  return submit(args.request, senderSchema, actor.locale, async ({ answerId }) => {
    await addSender(actor, enquiryId, answerId);
    return done(`/henvendelser/${enquiryId}`, { text: enquiriesText[actor.locale].done.senderAdded });
  }).then(tellOn(`/henvendelser/${enquiryId}`));
}
