import { data, type ActionFunctionArgs } from "@remix-run/node";
import { personGuard } from "~/app/access/guard.server";
import { entriesSchema } from "~/app/domain/device/entry-content.server";
import { openDrafts } from "~/app/domain/device/open-drafts.server";
import { backToPage } from "~/app/web/back-to-page.server";

export const loader = backToPage;

/** Opens the sealed drafts of whoever is signed in, for themselves: JSON in, JSON out. */
export async function action(args: ActionFunctionArgs) {
  const actor = await personGuard(args);
  const posted = entriesSchema.safeParse(await args.request.json().catch(() => null));
  if (!posted.success) throw data(null, { status: 400 });
  return Response.json(await openDrafts(actor, posted.data), { headers: { "Cache-Control": "no-store" } });
}
