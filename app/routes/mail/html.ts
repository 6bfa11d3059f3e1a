import type { LoaderFunctionArgs } from "@remix-run/node";
import { groupGuard } from "~/app/access/guard.server";
import { mailHtml } from "~/app/domain/mail/inbox/mail-files.server";

/**
 * A mail's HTML for the frame on its page: sanitised, under a policy that lets nothing run and nothing load but the
 * pictures in it; pictures from the net with `?billeder`.
 */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await groupGuard(args, "inbox.read");
  const remote = new URL(args.request.url).searchParams.has("billeder");
  const { html } = await mailHtml(actor, args.params.mailId ?? "", remote);
  const policy = [
    "default-src 'none'",
    `img-src data:${remote ? " https:" : ""}`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");
  return new Response(`<!doctype html><meta charset="utf-8"><title>Mail</title><body>${html}</body>`, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "private, no-store",
    },
  });
}
