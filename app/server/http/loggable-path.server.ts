// The words of our own addresses ("henvendelser", "favicon.ico") are short and hold no digits; tokens are long.
const WORD = /^[a-z-]{0,24}(?:\.(?:csv|ico|pdf|png|svg|txt|webmanifest))?$/i;
// Single-fetch data of a page, asked for under the page's own address.
const DATA = ".data";

function loggableSegment(segment: string): string {
  if (segment.endsWith(DATA)) return loggableSegment(segment.slice(0, -DATA.length)) + DATA;
  return WORD.test(segment) ? segment : ":x";
}

/**
 * A path fit for the log: the query is dropped, and every segment that could be a token,
 * an id, an address or a name becomes `:x`.
 */
export function loggablePath(url: string): string {
  const end = url.indexOf("?");
  const path = end < 0 ? url : url.slice(0, end);
  if (path.length < 2) return path;
  return path.split("/").map(loggableSegment).join("/");
}
