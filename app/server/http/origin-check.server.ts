import type { IncomingHttpHeaders } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Where a request may come from. `trustHost` also takes the request's own Host: for demo and development only. */
export type OriginRule = { publicOrigin: string; trustHost: boolean };

/**
 * True if a request may change something: it comes from our own pages, or carries nothing that
 * speaks for a signed-in person.
 *
 * Browsers that send Sec-Fetch-Site are believed first, because a page with `Referrer-Policy: no-referrer`
 * (all our token pages) posts with `Origin: null`. A request without any sign of origin is let through only
 * when it has no cookie: that is a mail provider's one-click opt-out (RFC 8058) or a script, never a
 * signed-in person's browser.
 */
export function isOwnRequest(method: string, headers: IncomingHttpHeaders, rule: OriginRule): boolean {
  if (SAFE.has(method)) return true;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;

  const { origin } = headers;
  if (origin !== undefined && origin !== "null") return isOwnOrigin(origin, headers, rule);
  if (site === "same-origin") return true;

  const { referer } = headers;
  if (referer !== undefined) return isOwnOrigin(referer, headers, rule);
  return headers.cookie === undefined;
}

function isOwnOrigin(address: string, headers: IncomingHttpHeaders, rule: OriginRule): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.origin === rule.publicOrigin) return true;
  return rule.trustHost && /^https?:$/.test(url.protocol) && url.host === headers.host;
}
