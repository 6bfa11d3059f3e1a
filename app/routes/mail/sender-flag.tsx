import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { liftFlag } from "~/app/domain/mail/loops/sender-flags.server";
import { addressesText } from "~/app/i18n/addresses";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** Lifts the flag on somebody who sent more than a person does. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "inbox.write");
  await liftFlag(actor, args.params.flagId ?? "");
  return done("/post", { text: addressesText[actor.locale].floods.lifted });
}
