import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { personGuard } from "~/app/access/guard.server";
import { endCalendar, renewCalendar } from "~/app/domain/calendar/calendar-link.server";
import { lettersText } from "~/app/i18n/letters";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";

/** The form stands on the page of mails and calendar. */
export const loader = () => redirect("/konto/mails");

const calendarForm = z.object({ intent: z.enum(["make", "renew", "end"]) });

/** Makes the secret address of one's calendar, makes it anew, or closes it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await personGuard(args);
  if (actor.kind !== "group") throw redirect("/konto");
  const t = lettersText[actor.locale].calendar;
  return submit(args.request, calendarForm, actor.locale, async ({ intent }) => {
    await (intent === "end" ? endCalendar(actor) : renewCalendar(actor));
    return done("/konto/mails", { text: { make: t.made, renew: t.renewed, end: t.ended }[intent] });
  }).then(tellOn("/konto/mails"));
}
