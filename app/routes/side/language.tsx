import { backToPage } from "~/app/web/back-to-page.server";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { ownPageGuard } from "~/app/access/own-page-guard.server";
import { changeOwnLanguage } from "~/app/domain/own-page/change-language.server";
import { isCandidateLocale } from "~/app/i18n/side/registry";
import { returnTo } from "./return-to.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** The page speaks another language from now on; the reader stays where they are. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await ownPageGuard(args);
  const locale = (await args.request.formData()).get("locale");
  if (isCandidateLocale(locale)) await changeOwnLanguage(actor, locale);
  return redirect(returnTo(args.request), { status: 303 });
}
