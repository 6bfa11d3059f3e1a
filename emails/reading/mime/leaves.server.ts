import { readHead } from "./headers.server";
import { parametersOf } from "./parameters.server";

/** A part of a mail that holds no parts itself. */
export type Leaf = {
  mimeType: string;
  parameters: ReadonlyMap<string, string>;
  disposition: string | null;
  filename: string | null;
  encoding: string;
  contentId: string | null;
  /** the multipart/alternative that it is a form of, by number; null outside of one */
  alternative: number | null;
  /** in a multipart/related, as pictures of an HTML body are */
  related: boolean;
  /** its body in the raw mail */
  start: number;
  end: number;
};

type Multipart = { boundary: string; alternative: number | null; related: boolean };

const mostLeaves = 3_000;
const deepest = 100;
/** RFC 2046 allows 70. */
const longestBoundary = 250;

/** Parts within parts beyond what any mail program writes: the mail is kept and shown raw. */
export class TooDeep extends Error {
  override name = "TooDeep";
}

/** The leaves of a raw mail, in order. Looks at each line that begins with "--" once, however deep parts lie. @throws TooDeep */
export function leavesOf(raw: Buffer): Leaf[] {
  const leaves: Leaf[] = [];
  const open: Multipart[] = [];
  let alternatives = 0;
  let leaf: Leaf | null = null;

  const begin = (at: number): number => {
    const { headers, bodyStart } = readHead(raw, at);
    const value = (key: string) => headers.find((header) => header.key === key)?.value;
    const type = parametersOf(value("content-type"));
    const inside = open.at(-1);
    const boundary = type.parameters.get("boundary");
    if (type.value.startsWith("multipart/") && boundary) {
      if (open.length >= deepest) throw new TooDeep();
      const isAlternative = type.value === "multipart/alternative";
      open.push({
        boundary: boundary.trimEnd().slice(0, longestBoundary),
        alternative: isAlternative ? ++alternatives : (inside?.alternative ?? null),
        related: type.value === "multipart/related" || (inside?.related ?? false),
      });
      return bodyStart;
    }
    // A multipart without its boundary cannot be taken apart.
    if (type.value.startsWith("multipart/") && leaves.length === 0 && !boundary) return bodyStart;
    const disposition = parametersOf(value("content-disposition"));
    leaf = {
      mimeType: type.value.includes("/") ? type.value : "text/plain",
      parameters: type.parameters,
      disposition: disposition.value || null,
      filename: disposition.parameters.get("filename") ?? null,
      encoding: value("content-transfer-encoding")?.slice(0, 100) ?? "",
      contentId: value("content-id")?.replace(/^\s*<?|>?\s*$/g, "") ?? null,
      alternative: inside?.alternative ?? null,
      related: inside?.related ?? false,
      start: bodyStart,
      end: raw.length,
    };
    leaves.push(leaf);
    return bodyStart;
  };
  const finish = (at: number) => {
    if (leaf) leaf.end = Math.max(leaf.start, at);
    leaf = null;
  };

  let at = begin(0);
  while (open.length > 0 && leaves.length < mostLeaves) {
    const dashes = startsLine(raw, at) ? at : nextDashes(raw, at);
    if (dashes < 0) break;
    const line = raw.toString("latin1", dashes + 2, Math.min(raw.length, dashes + 4 + longestBoundary));
    const ending = line.search(/[\r\n]/);
    const name = (ending < 0 ? line : line.slice(0, ending)).trimEnd();
    const closing = name.endsWith("--") ? levelOf(open, name.slice(0, -2)) : -1;
    const level = levelOf(open, name);
    if (level < 0 && closing < 0) {
      at = dashes + 2;
      continue;
    }
    finish(beforeBreak(raw, dashes));
    const lineEnd = raw.indexOf(10, dashes);
    at = lineEnd < 0 ? raw.length : lineEnd + 1;
    open.length = level >= 0 ? level + 1 : closing;
    if (level >= 0) at = begin(at);
  }
  return leaves;
}

function levelOf(open: readonly Multipart[], name: string): number {
  for (let level = open.length - 1; level >= 0; level--) if (open[level]?.boundary === name) return level;
  return -1;
}

function startsLine(raw: Buffer, at: number): boolean {
  return raw[at] === 45 && raw[at + 1] === 45 && (at === 0 || raw[at - 1] === 10);
}

function nextDashes(raw: Buffer, from: number): number {
  const found = raw.indexOf("\n--", Math.max(0, from - 1), "latin1");
  return found < 0 ? -1 : found + 1;
}

/** The line break before a boundary belongs to the boundary. */
function beforeBreak(raw: Buffer, at: number): number {
  if (raw[at - 1] !== 10) return at;
  return raw[at - 2] === 13 ? at - 2 : at - 1;
}
