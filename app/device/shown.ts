/** What the page that is shown has to say of the phone: small enough to be in every page. */
export type Shown = {
  /** When the page shown was kept, if it came from the phone; milliseconds since 1970. */
  keptAt: number | null;
  /** Entries that wait to be sent or were refused. */
  unsent: number;
};

/** What a server shows: there nothing is kept and nothing waits. */
export const nothingShown: Shown = { keptAt: null, unsent: 0 };

let shown = nothingShown;
const listeners = new Set<() => void>();

/** Says something new of the page that is shown. */
export function show(news: Partial<Shown>): void {
  shown = { ...shown, ...news };
  for (const listen of listeners) listen();
}

/** For React's useSyncExternalStore. */
export const shownNow = {
  subscribe(listen: () => void): () => void {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },
  read: (): Shown => shown,
};
