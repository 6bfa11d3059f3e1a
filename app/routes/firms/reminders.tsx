import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { stopReminders, stopRemindersSchema } from "~/app/domain/firms/stop-reminders.server";
import { answeringText } from "~/app/i18n/answering";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** No reminders to this firm, or reminders again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "firm.write");
  const firmId = args.params.firmId ?? "";
  const t = answeringText[actor.locale].reminders;
  return submit(args.request, stopRemindersSchema, actor.locale, async ({ undo }) => {
    await stopReminders(actor, firmId, undo);
    return done(`/virksomheder/${firmId}`, { text: undo ? t.resumed : t.stopped });
  }).then(tellOn(`/virksomheder/${firmId}`));
}
