import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { deleteCandidate, restoreCandidate } from "~/app/domain/candidates/delete-candidate.server";
import { candidateDoneText } from "~/app/i18n/candidate-done";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const form = z.object({ undo: z.boolean().optional() });

/** Deletes the candidate, or brings the person back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "candidate.write");
  const candidateId = args.params.candidateId ?? "";
  const t = candidateDoneText[actor.locale];
  return submit(args.request, form, actor.locale, async ({ undo }) => {
    if (undo) {
      const { calledName } = await restoreCandidate(actor, candidateId);
      return done(`/kandidater/${candidateId}`, { text: t.restored(calledName) });
    }
    const { calledName, toTell } = await deleteCandidate(actor, candidateId);
    const told = toTell.length > 0 ? ` ${t.tell(toTell.join(", "))}` : "";
    return done("/kandidater", {
      text: t.deleted(calledName) + told,
      undo: { action: `/kandidater/${candidateId}/sletning`, values: { undo: "on" } },
    });
  }).then(tellOn(`/kandidater/${candidateId}`));
}
