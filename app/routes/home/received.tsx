import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { groupGuard } from "~/app/access/guard.server";
import { orStay } from "~/app/device/or-stay";
import { seePortfolio } from "~/app/domain/portfolio/received.server";
import { portfolioText } from "~/app/i18n/portfolio";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";

/** The form stands on "I dag". */
export const loader = () => redirect("/");

const seenForm = z.object({ act: z.enum(["seen", "back"]) });

/** "Jeg har set det" about what one was given, or that taken back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "home.read");
  const id = args.params.portfolioId ?? "";
  const t = portfolioText[actor.locale].received;
  return submit(args.request, seenForm, actor.locale, async ({ act }) => {
    await seePortfolio(actor, id, act === "back");
    if (act === "back") return done("/", { text: t.back });
    return done("/", { text: t.done, undo: { action: `/overtaget/${id}`, values: { act: "back" } } });
  }).then(tellOn("/"));
}

export const clientAction = orStay;
