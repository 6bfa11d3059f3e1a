import { backToPage } from "~/app/web/back-to-page.server";
import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { markActsSeen } from "~/app/domain/own-page/acts-of.server";
import { ownPageText } from "~/app/i18n/own-page";
import { done } from "~/app/web/flash.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** A volunteer has seen what is new from the candidate's own page. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  await markActsSeen(actor, candidateId);
  return done(`/kandidater/${candidateId}`, { text: ownPageText[actor.locale].done.seen });
}
