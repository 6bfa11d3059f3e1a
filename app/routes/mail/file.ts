import type { LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { mailFile } from "~/app/domain/mail/inbox/mail-files.server";

/**
 * An attachment: a download that no browser opens; a picture with `?vis` is shown under its own strict type. The
 * nosniff that belongs to both stands on every answer.
 */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "inbox.read");
  const { mailId = "", index = "" } = args.params;
  const { name, image, content } = await mailFile(
    actor,
    mailId,
    /^\d{1,3}$/.test(index) ? Number(index) : -1,
  );
  const isShown = image !== null && new URL(args.request.url).searchParams.has("vis");
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": isShown ? image : "application/octet-stream",
      "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "Cache-Control": "private, no-store",
    },
  });
}
