/** So many codes may be tried in a quarter of an hour; nobody is locked out for good. */
export const mostAttempts = 6;
export const attemptWindowMs = 15 * 60_000;
