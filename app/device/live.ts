/** Which drafts are being written right now, in this tab or another: a lock that ends with its page. */
const held = new Map<string, () => void>();

const lockOf = (draftId: string) => `brobygger-draft-${draftId}`;

/** Says that a draft is being written here. */
export function hold(draftId: string): void {
  if (!navigator.locks || held.has(draftId)) return;
  held.set(draftId, () => undefined);
  void navigator.locks.request(lockOf(draftId), () => new Promise<void>((end) => held.set(draftId, end)));
}

/** The form of the draft is gone. */
export function letGo(draftId: string): void {
  held.get(draftId)?.();
  held.delete(draftId);
}

/** The drafts that are being written somewhere. Without locks in the browser: none that we know of. */
export async function beingWritten(): Promise<(draftId: string) => boolean> {
  const names = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  return (draftId) => names.has(lockOf(draftId));
}
