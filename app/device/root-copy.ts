import type { ClientLoaderFunctionArgs } from "@remix-run/react";
import { lastWrite } from "./last-write";
import { serverOr } from "./network";
import { readyForm } from "./ready-form";

type Flash = { text: string; kind?: "stop"; undo?: { action: string; values: Record<string, string> } };

/** What the root loader answers, as far as it matters here. */
type Root = { actor: object | null; flash: Flash | null; now: Date; fromPhone?: true };

/** The last one that a page of this window was shown with. */
let last: Root | null = null;
let rememberedAt = -Infinity;
/** What the next page says, where the phone and not the server has done something. */
let nextFlash: Flash | null = null;

/** Remembers what every page knows, for the pages that are opened without a network. */
export function rememberRoot(root: Root): void {
  last = root;
  rememberedAt = Date.now();
}

/** Has the next page say this, once. */
export function flashNext(flash: Flash): void {
  nextFlash = flash;
}

/** The root's `clientLoader`: without a network every page knows what the last one knew, or what lies on the phone. */
export async function rootOrCopy({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<Root> {
  const isReady = new URL(request.url).pathname === readyForm && rememberedAt > lastWrite();
  if (last?.actor && isReady) return { ...last, flash: null, now: new Date() };
  const root = await serverOr<Root>(
    () => serverLoader<Root>(),
    async () => {
      const known = last?.actor ? last : ((await (await import("./read-copy")).readRoot()) as Root | null);
      return known && { ...known, flash: null, now: new Date(), fromPhone: true as const };
    },
  );
  const flash = nextFlash ?? root.flash;
  nextFlash = null;
  return { ...root, flash };
}
