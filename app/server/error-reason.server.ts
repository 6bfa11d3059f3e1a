type ErrorReason = { type: string; code?: string; at?: string[]; cause?: ErrorReason };

/**
 * What may be logged of an error: its kind, code and place. Its message is left out, since
 * messages of databases and mail servers repeat the values they failed on.
 */
export function errorReason(error: unknown): ErrorReason {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const at = places(error);
  return {
    type: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(at.length ? { at } : {}),
    ...(error.cause === undefined ? {} : { cause: errorReason(error.cause) }),
  };
}

/** The stack's first places; the message, which may hold lines that look like places, is cut off first. */
function places({ stack = "", message }: Error): string[] {
  const start = message === "" ? 0 : stack.indexOf(message);
  if (start < 0) return [];
  return stack
    .slice(start + message.length)
    .split("\n")
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}
