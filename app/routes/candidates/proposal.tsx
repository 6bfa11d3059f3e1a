import { backToPage } from "~/app/web/back-to-page.server";
import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { Refused } from "~/app/domain/errors.server";
import { sayProblem } from "~/app/domain/forms/say-problem";
import { decideProposal } from "~/app/domain/own-page/proposals.server";
import { ownPageText } from "~/app/i18n/own-page";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export { default } from "~/app/ui/refused-page";
export const loader = backToPage;

const schema = z.object({ decision: z.enum(["accept", "decline"]) });

/** Accepts or declines a correction that the candidate asks for. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const { candidateId = "", proposalId = "" } = args.params;
  const back = `/kandidater/${candidateId}`;
  const t = ownPageText[actor.locale].done;
  return submit(args.request, schema, actor.locale, async ({ decision }) => {
    try {
      await decideProposal(actor, candidateId, proposalId, decision === "accept");
    } catch (error) {
      // The form has no page of its own: the candidate's says what stands in the way.
      if (!(error instanceof Refused)) throw error;
      return done(back, { text: sayProblem(actor.locale, error.code) });
    }
    return done(back, { text: decision === "accept" ? t.accepted : t.declined });
  });
}
