import { isUtf8 } from "node:buffer";

export type Header = { key: string; value: string };

/** So much of a part's head is read: fields, bytes of all, bytes of one. */
const mostFields = 500;
const mostBytes = 256 * 1024;
const mostOfOne = 10_000;

/**
 * The head of a mail or part from `start`: its fields, unfolded, and where its body begins. Lines that are no
 * fields are passed over. A field that is too long keeps its beginning, References its end, where the newest
 * stand.
 */
export function readHead(raw: Buffer, start: number): { headers: Header[]; bodyStart: number } {
  const bodyStart = endOfHead(raw, start);
  const bytes = raw.subarray(start, Math.min(bodyStart, start + mostBytes));
  const text = bytes.toString(isUtf8(bytes) ? "utf8" : "latin1");
  const headers: Header[] = [];
  let field: string[] = [];
  const end = () => {
    const whole = field.join("");
    field = [];
    const colon = whole.indexOf(":");
    if (colon < 1 || colon > 80 || headers.length >= mostFields) return;
    const key = whole.slice(0, colon).trim().toLowerCase();
    const value = whole.slice(colon + 1).trim();
    headers.push({ key, value: key === "references" ? value.slice(-mostOfOne) : value.slice(0, mostOfOne) });
  };
  for (const line of text.split("\n")) {
    const bare = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (/^[ \t]/.test(bare)) field.push(` ${bare.trim()}`);
    else {
      end();
      field.push(bare);
    }
  }
  end();
  return { headers, bodyStart };
}

/** The first byte after the first empty line, or a line that begins a new part; the end when there is neither. */
function endOfHead(raw: Buffer, start: number): number {
  let at = start;
  while (at < raw.length) {
    if (raw[at] === 10) return at + 1;
    if (raw[at] === 13 && raw[at + 1] === 10) return at + 2;
    if (raw[at] === 45 && raw[at + 1] === 45) return at;
    const lineEnd = raw.indexOf(10, at);
    if (lineEnd < 0) return raw.length;
    at = lineEnd + 1;
  }
  return raw.length;
}
