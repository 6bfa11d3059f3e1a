import type { LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { candidateCopyPage } from "~/app/domain/data-copy/copy-page.server";
import { copyOfCandidate } from "~/app/domain/data-copy/copy.server";
import { zipResponse } from "./zip-response";

/** Makes the copy and hands it over; that it was made is noted. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const candidateId = args.params.candidateId ?? "";
  if (args.request.method === "HEAD") {
    await candidateCopyPage(actor, candidateId);
    return zipResponse(null);
  }
  return zipResponse(await copyOfCandidate(actor, candidateId, actor.locale));
}
