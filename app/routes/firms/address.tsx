import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { addressWorksAgain } from "~/app/domain/mail/addresses/works-again.server";
import { addressesText } from "~/app/i18n/addresses";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** "Den virker igen": with one tap an address that mail did not reach may be written to again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const { firmId = "", contactId = "" } = args.params;
  await addressWorksAgain(actor, firmId, contactId);
  return done(`/virksomheder/${firmId}`, { text: addressesText[actor.locale].worksAgainDone });
}
