import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { lastWrite } from "./last-write";
import { orCopy } from "./or-copy";
import { takeReadyForm } from "./ready-form";
import { show } from "./shown";

/** What the address of a form may ask for without anything being fetched. */
const plain = new Set(["firm", "person", "candidate"]);

/**
 * A form's `clientLoader`: what is kept on the phone is good enough to begin at once, and is got anew behind it for
 * the next time. Where nothing is kept, more is asked for than the form itself, or something was saved since (a new
 * firm is likely the one to be told of): as `orCopy`.
 */
export async function copyFirst(args: ClientLoaderFunctionArgs): Promise<unknown> {
  const url = new URL(args.request.url);
  if ([...url.searchParams.keys()].some((name) => !plain.has(name))) return orCopy(args);
  const copies = () => import("./read-copy");
  const kept =
    (await takeReadyForm(url)) ??
    (await copies()
      .then(({ readCopy }) => readCopy(url, { complete: true }))
      .catch(() => null));
  if (!kept || kept.at <= lastWrite()) return orCopy(args);
  void args
    .serverLoader()
    .then(async (answer) => (await copies()).keepAnew(url, answer))
    // No network, or no longer signed in: saving will say so.
    .catch(() => undefined);
  show({ keptAt: null });
  return { ...(kept.value as object), fromPhone: true };
}
