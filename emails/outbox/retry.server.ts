const minute = 60_000;
const growing = [1, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * minute);
const longest = 8 * 60 * minute;
const atTheLongest = 8;

/** How many times a mail is tried in all before it is given up, about three days after the first try. */
export const mostAttempts = growing.length + atTheLongest + 1;

/**
 * How long to wait before the next try, in milliseconds.
 * @param failures how many tries have failed, at least 1
 * @returns null when the mail is to be given up
 */
export function retryDelay(failures: number): number | null {
  if (failures >= mostAttempts) return null;
  return growing[Math.max(failures, 1) - 1] ?? longest;
}

/** When to try again after the latest failure; null when the mail is to be given up. */
export function nextAttempt(failures: number, failedAt: Date): Date | null {
  const delay = retryDelay(failures);
  return delay === null ? null : new Date(failedAt.getTime() + delay);
}
