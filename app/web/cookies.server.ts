import { config } from "~/app/server/config.server";

const secure = () => config().publicUrl.protocol === "https:";

/** The cookie's name on this site: with the `__Host-` prefix wherever the site has https. */
function nameOf(cookie: string): string {
  return secure() ? `__Host-${cookie}` : cookie;
}

/**
 * A `Set-Cookie` header: HttpOnly, SameSite=Lax, this host only.
 * @param maxAgeSeconds left out: until the browser closes; 0: cleared
 */
export function setCookie(cookie: string, value: string, maxAgeSeconds?: number): string {
  const age = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
  return `${nameOf(cookie)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure() ? "; Secure" : ""}${age}`;
}

/** The cookie's value, or null. */
export function readCookie(request: Request, cookie: string): string | null {
  const header = request.headers.get("Cookie");
  if (!header) return null;
  const prefix = `${nameOf(cookie)}=`;
  for (const part of header.split(";")) {
    const pair = part.trim();
    if (pair.startsWith(prefix)) return pair.slice(prefix.length) || null;
  }
  return null;
}
