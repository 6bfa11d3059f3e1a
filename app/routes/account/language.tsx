import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { currentActor } from "~/app/access/guard.server";
import { chooseLanguage } from "~/app/domain/people/edit-account.server";
import { languageForm } from "~/app/domain/people/account-form.server";
import { accountText } from "~/app/i18n/account";
import { setCookie } from "~/app/web/cookies.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { localeOf } from "~/app/web/page-context.server";

const YEAR = 365 * 24 * 3600;

/** Sets the language: the person's own where they are signed in, else this browser's. */
export async function action(args: ActionFunctionArgs) {
  const actor = await currentActor(args);
  return submit(args.request, languageForm, await localeOf(args), async ({ locale, til }) => {
    const headers = { "Set-Cookie": setCookie("sprog", locale, YEAR) };
    if (!actor) return redirect(til?.startsWith("/log-ind?") ? til : "/log-ind", { status: 303, headers });
    await chooseLanguage(actor, locale);
    const answer = await done("/konto", { text: accountText[locale].languageSaved });
    answer.headers.append("Set-Cookie", headers["Set-Cookie"]);
    return answer;
  });
}
