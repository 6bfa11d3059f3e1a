import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { deleteFirm, restoreFirm } from "~/app/domain/firms/delete-firm.server";
import { firmsText } from "~/app/i18n/firms";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const form = z.object({ name: z.string().max(200).optional(), undo: z.boolean().optional() });

/** Deletes the firm, or brings it back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const firmId = args.params.firmId ?? "";
  const t = firmsText[actor.locale].done;
  return submit(args.request, form, actor.locale, async ({ undo, name = "" }) => {
    if (undo) {
      await restoreFirm(actor, firmId);
      return done(`/virksomheder/${firmId}`, { text: t.restored(name) });
    }
    await deleteFirm(actor, firmId);
    return done("/virksomheder", {
      text: t.deleted(name),
      undo: { action: `/virksomheder/${firmId}/sletning`, values: { undo: "on", name } },
    });
  }).then(tellOn(`/virksomheder/${firmId}`));
}
