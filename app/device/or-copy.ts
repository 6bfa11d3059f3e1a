import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { serverOr } from "./network";
import { show } from "./shown";

/**
 * A page's `clientLoader`: what the server answers, and without a network what was kept of the page on the phone,
 * with its age told above it. Throws as the server does; without network and copy as the network does.
 */
export async function orCopy({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<unknown> {
  const url = new URL(request.url);
  let keptAt: number | null = null;
  const answer = await serverOr<unknown>(serverLoader, async () => {
    const { readCopy } = await import("./read-copy");
    const copy = await readCopy(url);
    keptAt = copy?.at ?? null;
    return copy?.value ?? null;
  });
  // A search in the page does not say where the page itself came from.
  if (!url.searchParams.has("soeg")) show({ keptAt });
  const toMend = url.searchParams.get("ret");
  if (!toMend || keptAt !== null) return answer;
  return { ...(answer as object), typed: await (await import("./typed-in")).typedInEntry(toMend) };
}
