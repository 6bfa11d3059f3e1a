import type { ActionFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { copyOfCandidate } from "~/app/domain/data-copy/copy.server";
import { backToPage } from "~/app/web/back-to-page.server";
import { zipResponse } from "./zip-response";

export const loader = backToPage;

/** Makes the copy and hands it over; that it was made is noted. */
export async function action(args: ActionFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  return zipResponse(await copyOfCandidate(actor, args.params.candidateId ?? "", actor.locale));
}
