import type { LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { originalMail } from "~/app/domain/mail/inbox/original-mail.server";

/**
 * The mail's bytes as they came: as a file of plain text, so that no browser runs anything of it. The nosniff
 * that belongs to it stands on every answer.
 */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "inbox.read");
  const { mailId = "" } = args.params;
  const bytes = await originalMail(actor, mailId);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "text/plain; charset=us-ascii",
      "Content-Disposition": 'attachment; filename="mail.eml"',
      "Cache-Control": "private, no-store",
    },
  });
}
