import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { actOnSentMail } from "./act-on-sent-mail.server";

export { default } from "~/app/ui/posts-only";

const home = "/post";

export const loader = () => redirect(home);

export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "inbox.write");
  return actOnSentMail(args, actor, { here: "/post/sendt", home });
}
