import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { meaningSchema, setMeaning } from "~/app/domain/enquiries/set-meaning.server";
import { enquiriesText } from "~/app/i18n/enquiries";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "enquiry.write");
  const enquiryId = args.params.enquiryId ?? "";
  const text = enquiriesText[actor.locale];
  const back = `/henvendelser/${enquiryId}`;
  return submit(args.request, meaningSchema, actor.locale, async (value) => {
    await setMeaning(actor, enquiryId, value);
    if (!value.meaning) return done(back, { text: text.done.meaningUndone });
    if (value.askAgainMonths) {
      return done(back, { text: text.done.askAgain(text.page.answer.months(value.askAgainMonths)) });
    }
    return done(back, {
      text: text.done.meaning(text.page.meanings[value.meaning]),
      undo: { action: `${back}/betydning`, values: { answerId: value.answerId } },
    });
  }).then(tellOn(back));
}
