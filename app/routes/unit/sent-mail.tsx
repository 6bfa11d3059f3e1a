import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { unitGuard } from "~/app/access/guard.server";
import { actOnSentMail } from "../mail/act-on-sent-mail.server";

export { default } from "~/app/ui/posts-only";

const home = "/enhed/medarbejdere";

export const loader = () => redirect(home);

export async function action(args: ActionFunctionArgs) {
  const actor = await unitGuard(args, "unit.manage");
  return actOnSentMail(args, actor, { here: "/enhed/post", home });
}
