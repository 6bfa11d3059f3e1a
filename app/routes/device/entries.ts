import { data, type ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { entriesSchema } from "~/app/domain/device/entry-content.server";
import { takeEntries } from "~/app/domain/device/take-entries.server";
import { backToPage } from "~/app/web/back-to-page.server";

export const loader = backToPage;

/** Takes what a device has kept while there was no network: JSON in, JSON out. Signed out, it leads to the sign-in page. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "contact.write");
  const posted = entriesSchema.safeParse(await args.request.json().catch(() => null));
  if (!posted.success) throw data(null, { status: 400 });
  return Response.json(await takeEntries(actor, posted.data), { headers: { "Cache-Control": "no-store" } });
}
