/** What lies on the phone, as the pages' data: read when there is no network. */
import { copyAt, rootAddress } from "./copy-at";
import { openKnownDevice } from "./device";
import { offlinePages } from "./offline-pages";
import { pack } from "./pack";

/** A page as it was kept, and when. */
export type Copy = { value: unknown; at: number };

/**
 * The page of this address, from the phone.
 * @param wanted.complete not without somebody whom the address names
 * @returns null when it was not kept, or too long ago
 */
export async function readCopy(url: URL, wanted: { complete?: boolean } = {}): Promise<Copy | null> {
  const device = await openKnownDevice();
  const copy = device && (await copyAt(device, url.pathname));
  if (!device || !copy) return null;
  const adapt = offlinePages[url.pathname];
  // Older parts of a list are another address of the same page, and were not kept.
  if (["efter", "foer"].some((older) => url.searchParams.has(older))) return null;
  const value = adapt
    ? await adapt(copy.value as Record<string, unknown>, { device, url, at: copy.at })
    : copy.value;
  const named = (value as { chosen?: unknown[] }).chosen ?? [];
  if (wanted.complete && named.length < [...url.searchParams].length) return null;
  return { value, at: copy.at };
}

/** Keeps what the server has answered for a page that was shown from the phone. */
export async function keepAnew({ pathname, search }: URL, answer: unknown): Promise<void> {
  if (search === "") await (await openKnownDevice())?.keepCopy(pathname, pack(answer));
}

/** What every page knows of who is signed in; null when nobody is, or nothing was kept. */
export async function readRoot(): Promise<unknown> {
  const device = await openKnownDevice();
  return device ? ((await copyAt(device, rootAddress))?.value ?? null) : null;
}
