import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { currentActor } from "~/app/access/guard.server";
import { chooseLanguage } from "~/app/domain/people/edit-account.server";
import { languageForm } from "~/app/domain/people/account-form.server";
import { localPath } from "~/app/domain/people/local-path";
import { accountText } from "~/app/i18n/account";
import { backToPage } from "~/app/web/back-to-page.server";
import { setCookie } from "~/app/web/cookies.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const YEAR = 365 * 24 * 3600;

/** Sets the language: the person's own where they are signed in, else this browser's. */
export async function action(args: ActionFunctionArgs) {
  const actor = await currentActor(args);
  return submit(args.request, languageForm, await localeOf(args), async ({ locale, back }) => {
    const headers = { "Set-Cookie": setCookie("sprog", locale, YEAR) };
    if (actor) await chooseLanguage(actor, locale);
    const to = back?.startsWith("/log-ind?") ? back : localPath(back);
    if (!actor) return redirect(to === "/" ? "/log-ind" : to, { status: 303, headers });
    const answer = await done(to === "/" ? "/konto" : to, { text: accountText[locale].languageSaved });
    answer.headers.append("Set-Cookie", headers["Set-Cookie"]);
    return answer;
  }).then(tellOn("/"));
}
