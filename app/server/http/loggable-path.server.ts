// Whole words of our own addresses ("henvendelser") and file names ("entry-B2x9.css") are short or all letters.
const PLAIN_SEGMENT =
  /^(?:[a-z-]{0,24}|[a-z]+\d{0,2}|[\w.-]+\.(?:js|css|woff2|svg|png|ico|webmanifest|txt|data))$/i;

/**
 * A path fit for the log: the query is dropped, and every segment that could be a token,
 * an id, an address or a name becomes `:x`.
 */
export function loggablePath(url: string): string {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (path.length < 2) return path;
  return path
    .split("/")
    .map((segment) => (PLAIN_SEGMENT.test(segment) ? segment : segment.endsWith(".data") ? ":x.data" : ":x"))
    .join("/");
}
