import { backToPage } from "~/app/web/back-to-page.server";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { closeOwnPage, ownPageGuard } from "~/app/access/own-page-guard.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

/** Closes the page on this device until its link is opened again: phones are lent. */
export async function action(args: ActionFunctionArgs) {
  await ownPageGuard(args);
  return redirect("/min-side/lukket", {
    status: 303,
    headers: { "Set-Cookie": closeOwnPage(args.request) },
  });
}
