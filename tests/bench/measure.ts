import autocannon from "autocannon";

const CONNECTIONS = 16;
/** Requests before anything is measured. */
const WARM_UP = 1_000;

/** One measurement: requests a second, and the median answer time in ms. */
export type Speed = { perSecond: number; p50: number };

/** What is asked again and again. `body` is made anew for each request. */
export type Load = {
  url: string;
  headers: Record<string, string>;
  /** The status that every answer must have. */
  status: number;
  body?: () => string;
};

/** For so many seconds, or so many requests. */
type Length = { duration: number } | { amount: number };

/** Drives a server with 16 connections. @throws when any answer is another than expected */
export async function drive({ url, headers, status, body }: Load, length: Length): Promise<Speed> {
  const { pathname, search } = new URL(url);
  const path = pathname + search;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...length,
    headers,
    ...(body && {
      requests: [{ method: "POST", path, setupRequest: (request) => ({ ...request, body: body() }) }],
    }),
  });
  const right = result.statusCodeStats?.[`${status}`]?.count ?? 0;
  const wrong = result.errors + result.timeouts + result.requests.total - right;
  if (wrong > 0 || right === 0) {
    throw new Error(`${path}: ${wrong} of ${result.requests.total} answers were not ${status}.`);
  }
  return { perSecond: result.requests.total / result.duration, p50: result.latency.p50 };
}

/** The middle one of these numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * Measures two loads by turns (ABAB), so that whatever else the machine does falls on both.
 * @returns the median of each, and the median of the ratios (first to second) of each turn
 */
export async function compare(
  first: Load,
  second: Load,
  of: { seconds: number; rounds: number; afterEach?: () => Promise<void> },
) {
  // Until the code is compiled, on a busy machine too.
  await drive(first, { amount: WARM_UP });
  await drive(second, { amount: WARM_UP });
  const turns: { a: Speed; b: Speed }[] = [];
  for (let n = 0; n < of.rounds; n++) {
    const a = await drive(first, { duration: of.seconds });
    const b = await drive(second, { duration: of.seconds });
    turns.push({ a, b });
    await of.afterEach?.();
  }
  return {
    first: { perSecond: median(turns.map(({ a }) => a.perSecond)), p50: median(turns.map(({ a }) => a.p50)) },
    second: {
      perSecond: median(turns.map(({ b }) => b.perSecond)),
      p50: median(turns.map(({ b }) => b.p50)),
    },
    speed: median(turns.map(({ a, b }) => a.perSecond / b.perSecond)),
    p50: median(turns.map(({ a, b }) => a.p50 / b.p50)),
  };
}
