import type { LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { contactCopyPage } from "~/app/domain/data-copy/copy-page.server";
import { copyOfContact } from "~/app/domain/data-copy/copy.server";
import { zipResponse } from "./zip-response";

/** Makes the copy and hands it over; that it was made is noted. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "data.manage");
  const { firmId = "", contactId = "" } = args.params;
  if (args.request.method === "HEAD") {
    await contactCopyPage(actor, firmId, contactId);
    return zipResponse(null);
  }
  return zipResponse(await copyOfContact(actor, firmId, contactId, actor.locale));
}
