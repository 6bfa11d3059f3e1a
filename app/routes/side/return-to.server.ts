/** The page of "Min side" that a form was posted from, by the browser's own word; else its first one. */
export function returnTo(request: Request): string {
  const from = request.headers.get("Referer");
  if (!from || !URL.canParse(from)) return "/min-side";
  const { pathname, search, origin } = new URL(from);
  const ours = origin === new URL(request.url).origin || pathname.startsWith("/min-side");
  return ours && /^\/min-side(\/|$)/.test(pathname) ? pathname + search : "/min-side";
}
