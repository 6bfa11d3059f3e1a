import type { ActionFunctionArgs } from "@remix-run/node";
import { accountText } from "~/app/i18n/account";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { localeOf } from "~/app/web/page-context.server";
import { endSession } from "~/app/web/session.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** Ends this browser's session. */
export async function action(args: ActionFunctionArgs) {
  const locale = await localeOf(args);
  const cookie = await endSession(args.request);
  const answer = await done("/log-ind", { text: accountText[locale].signedOut });
  answer.headers.append("Set-Cookie", cookie);
  return answer;
}
