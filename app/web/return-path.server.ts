import { localPath } from "~/app/domain/people/local-path";
import { readCookie, setCookie } from "./cookies.server";

const COOKIE = "til";
/** As long as a sign-in link holds. */
const SECONDS = 30 * 60;

/** Remembers, in this browser alone, where a person was going before they had to sign in. */
export function keepReturnPath(to: string | undefined): string {
  return setCookie(COOKIE, encodeURIComponent(localPath(to)), SECONDS);
}

/** Where the person was going: always a path of ours. */
export function returnPath(request: Request): string {
  const kept = readCookie(request, COOKIE);
  try {
    return localPath(kept && decodeURIComponent(kept));
  } catch (error) {
    if (error instanceof URIError) return "/";
    throw error;
  }
}

/** The header that forgets it. */
export function forgetReturnPath(): string {
  return setCookie(COOKIE, "", 0);
}
