const quiet = () => undefined;

/**
 * A logger for smtp-server that calls `refused` for each 552 it answers. A size declared in MAIL FROM is
 * refused inside smtp-server, before any handler runs: its log is the only place to see that.
 */
export function sizeRefusalLogger(refused: () => void) {
  const watch = (entry: unknown, ...rest: unknown[]) => {
    const sent = typeof entry === "object" && entry !== null && "tnx" in entry && entry.tnx === "send";
    if (sent && rest.some((part) => typeof part === "string" && part.startsWith("552"))) refused();
  };
  return { level: quiet, trace: quiet, debug: watch, info: quiet, warn: quiet, error: quiet, fatal: quiet };
}
