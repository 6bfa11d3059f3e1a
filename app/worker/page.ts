import { isOurs, shell, shellFor } from "./addresses";
import type { Files } from "./files";

/** So long a network that says nothing may take before the phone answers itself. */
const HANGING_MS = 4_000;
/** What a proxy says for a server that is away. */
const gateway = new Set([502, 503, 504]);

/**
 * Answers the opening of a page: from the network, and where there is none by sending the browser on to the shell.
 * Nothing that the network answers is kept.
 */
export async function openPage(request: Request, files: Files): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (pathname === shell) return (await files.find(shell)) ?? fetch(request);
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), HANGING_MS);
  let answer: Response | undefined;
  try {
    answer = await fetch(request, { signal: cut.signal });
    if (!gateway.has(answer.status)) return answer;
  } catch (error) {
    if (!(await files.find(shell))) throw error;
  } finally {
    clearTimeout(timer);
  }
  if (answer && !(await files.find(shell))) return answer;
  return Response.redirect(shellFor(pathname + search), 302);
}

/** Whether this is the opening of a page that the worker may answer. */
export function isPage(request: Request): boolean {
  return request.method === "GET" && request.mode === "navigate" && isOurs(new URL(request.url).pathname);
}
