import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { createHash } from "node:crypto";
import { calendarFeed } from "~/app/domain/calendar/calendar-feed.server";
import { secretPageHeaders } from "~/app/web/secret-page";

export const headers: HeadersFunction = () => secretPageHeaders;

/** A member's calendar, for calendar programs: by its secret address alone, kept by nobody on the way. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const calendar = await calendarFeed(params.token ?? "");
  if (calendar === null) return new Response(null, { status: 404, headers: secretPageHeaders });
  const etag = `"${createHash("sha256").update(calendar).digest("base64url").slice(0, 22)}"`;
  const kept = { ...secretPageHeaders, ETag: etag };
  if (request.headers.get("If-None-Match") === etag)
    return new Response(null, { status: 304, headers: kept });
  return new Response(calendar, {
    headers: {
      ...kept,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="brobygger.ics"',
    },
  });
}
