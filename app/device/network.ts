/** What a page may say of the network: not what the browser believes, but what came of the last requests. */

/** So long a network that says nothing may take before the phone answers itself. */
const HANGING_MS = 4_000;
/** ... and when it has just been found to be out. */
const KNOWN_OUT_MS = 1_000;
/** For so long a failure is believed. */
const BELIEVED_MS = 20_000;
/** Where the phone has no answer of its own, so long is waited at most. */
const LONGEST_MS = 20_000;

let outAt = -Infinity;

/** Thrown when the server gave no answer in time. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

/** Remembers that the network was just found to be out. */
export function noteOut(): void {
  outAt = performance.now();
}

/** How long to wait for the server where the phone could answer as well, in milliseconds. */
function patience(): number {
  return performance.now() - outAt < BELIEVED_MS ? KNOWN_OUT_MS : HANGING_MS;
}

/** Whether this says that no answer of ours came: the line is dead, hangs, or a proxy speaks for a server that is away. */
export function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // In the words of Chromium, Firefox and Safari; other type errors are faults of ours.
  if (error instanceof TypeError) return /fetch|NetworkError|load failed/i.test(error.message);
  return error.name === "NoAnswer" || error.message.startsWith("Unable to decode turbo-stream");
}

function late(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new NoAnswer()), ms);
  });
}

/**
 * Asks the server, and the phone where the server does not answer.
 * @param ask what goes to the server
 * @param instead what the phone says; null when it has nothing, then the server is waited for a while longer
 * @throws what the server says no with; NoAnswer or the browser's TypeError when neither has an answer
 */
export async function serverOr<T>(ask: () => Promise<T>, instead: () => Promise<T | null>): Promise<T> {
  const asked = ask();
  try {
    const answer = await Promise.race([asked, late(patience())]);
    outAt = -Infinity;
    return answer;
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    noteOut();
    const own = await instead();
    if (own !== null) return own;
    return await Promise.race([asked, late(LONGEST_MS)]);
  }
}
