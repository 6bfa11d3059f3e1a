import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import {
  finishFollowUp,
  giveFollowUp,
  moveFollowUp,
  reopenFollowUp,
} from "~/app/domain/follow-ups/change-follow-up.server";
import { followUpSchema } from "~/app/domain/follow-ups/follow-up-form.server";
import { localPath } from "~/app/domain/people/local-path";
import { membersOf } from "~/app/domain/people/members.server";
import { contactsText } from "~/app/i18n/contacts";
import { humanPlainDate } from "~/app/i18n/dates";
import { problemsText } from "~/app/i18n/problems";
import { backToPage } from "~/app/web/back-to-page.server";
import { done, problem } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";

export { default } from "~/app/ui/refused-page";
export const loader = backToPage;

/** Ticks a follow-up off, opens it again, moves it or gives it to another; then back to where one was. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const id = args.params.followUpId ?? "";
  const t = contactsText[actor.locale].done;
  const form = await args.request.formData();
  const typed = form.get("back");
  const back = localPath(typeof typed === "string" ? typed : null);
  const undo = (values: Record<string, string>) => ({
    action: `/opfoelgninger/${id}`,
    values: { ...values, back, undo: "on" },
  });
  const answer = await submit(form, followUpSchema, actor.locale, async ({ act, dueOn, to }) => {
    if (act === "open") {
      await reopenFollowUp(actor, id);
      return done(back, { text: t.followUpOpen });
    }
    if (act === "done") {
      await finishFollowUp(actor, id);
      return done(back, { text: t.followUpDone, undo: undo({ act: "open" }) });
    }
    if (to) {
      const { from } = await giveFollowUp(actor, id, to);
      const name = (await membersOf(actor)).find(({ userId }) => userId === to)?.name ?? "";
      return done(back, { text: t.followUpGiven(name), undo: undo({ to: from }) });
    }
    if (!dueOn) return problem(back, problemsText[actor.locale].date);
    const { from } = await moveFollowUp(actor, id, dueOn);
    const day = humanPlainDate(dueOn, new Date(), actor.locale);
    return done(back, { text: t.followUpMoved(day), undo: undo({ act: "move", dueOn: from }) });
  });
  if (answer instanceof Response) return answer;
  const [first] = Object.values(answer.data.errors).flat();
  return problem(back, first ?? problemsText[actor.locale].wrong);
}
