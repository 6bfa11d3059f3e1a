import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { personGuard } from "~/app/access/guard.server";
import { homeOf } from "~/app/access/home";
import { switchOrganisation } from "~/app/domain/people/switch-organisation.server";
import { accountText } from "~/app/i18n/account";
import { backToPage } from "~/app/web/back-to-page.server";
import { done } from "~/app/web/flash.server";
import { submit } from "~/app/web/forms.server";
import { tellOn } from "~/app/web/tell-on.server";

export { default } from "~/app/ui/posts-only";
export const loader = backToPage;

const form = z.object({ organisationId: z.uuid() });

/** Works for another of one's own organisations in this browser. */
export async function action(args: ActionFunctionArgs) {
  const actor = await personGuard(args);
  return submit(args.request, form, actor.locale, async ({ organisationId }) => {
    const place = await switchOrganisation(actor, organisationId);
    return done(homeOf(place), { text: accountText[actor.locale].account.switched(place.name) });
  }).then(tellOn("/konto"));
}
