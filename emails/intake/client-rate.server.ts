/** Counts what each client address does within a window of time. */
export type ClientRate = {
  /** Counts one more. @returns false when the client has done `most` in this window already */
  allows(address: string): boolean;
  /** Has the client done `most` in this window? Counts nothing. */
  isFull(address: string): boolean;
};

/** So many clients are remembered at once; the rest of a flood from many addresses is counted anew. */
const mostClients = 10_000;

/**
 * A limit on how often each client may do something.
 * @param most how often in one window
 * @param windowMs how long a window is; it begins with the first time
 * @param now a clock in ms
 */
export function clientRate(most: number, windowMs: number, now = () => performance.now()): ClientRate {
  const windows = new Map<string, { until: number; done: number }>();
  const windowOf = (address: string) => {
    const known = windows.get(address);
    if (known && known.until > now()) return known;
    if (windows.size >= mostClients) windows.clear();
    const fresh = { until: now() + windowMs, done: 0 };
    windows.set(address, fresh);
    return fresh;
  };
  return {
    allows(address) {
      const window = windowOf(address);
      window.done += 1;
      return window.done <= most;
    },
    isFull: (address) => windowOf(address).done >= most,
  };
}
