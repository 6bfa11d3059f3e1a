const oneSlash = /^\/(?![/\\])/;

/**
 * A path of ours to go on to, or "/": never another site's address, however it is dressed up, and never a
 * page of signing in or out.
 */
export function localPath(to: string | null | undefined): string {
  if (!to || to.length > 500 || !oneSlash.test(to) || /[\s\p{Cc}\\]/u.test(to)) return "/";
  const url = new URL(to, "http://here.invalid");
  // "/.//elsewhere" becomes "//elsewhere", another site's address.
  if (url.host !== "here.invalid" || !oneSlash.test(url.pathname)) return "/";
  if (/^\/(log-ind|log-ud|invitation)(\/|$)/.test(url.pathname)) return "/";
  return url.pathname + url.search;
}
