import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { decideOptOutHint, optOutDecisionSchema } from "~/app/domain/enquiries/opt-out-hint.server";
import { addressesText } from "~/app/i18n/addresses";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** With one tap a person says whether words in a mail were a no. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  return submit(args.request, optOutDecisionSchema, actor.locale, async (decided) => {
    await decideOptOutHint(actor, enquiryId, decided);
    const text = addressesText[actor.locale].optOut.done[decided.decision];
    return done(`/henvendelser/${enquiryId}`, { text });
  }).then(tellOn(`/henvendelser/${enquiryId}`));
}
