import { backToPage } from "~/app/web/back-to-page.server";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { decideProposal } from "~/app/domain/own-page/proposals.server";
import { ownPageText } from "~/app/i18n/own-page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const schema = z.object({ decision: z.enum(["accept", "decline"]) });

/** Accepts or declines a correction that the candidate asks for. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const { candidateId = "", proposalId = "" } = args.params;
  const back = `/kandidater/${candidateId}`;
  const t = ownPageText[actor.locale].done;
  return submit(args.request, schema, actor.locale, async ({ decision }) => {
    await decideProposal(actor, candidateId, proposalId, decision === "accept");
    return done(back, { text: decision === "accept" ? t.accepted : t.declined });
  }).then(tellOn(back));
}
