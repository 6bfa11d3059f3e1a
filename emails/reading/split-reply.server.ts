import { attributionAt } from "./attribution.server";
import { announcesForward, isRule, startsHistory } from "./delimiter.server";
import { headerBlockAt, labelsOf } from "./header-block.server";
import { historyStartsHere } from "./marks.server";
import { splitSignature } from "./signature.server";

export type SplitReply = {
  /** what the sender wrote; answers between quoted lines keep the lines they answer */
  text: string;
  /** the history beneath or between */
  quoted: string;
  signature: string;
};

type Line = { text: string; quoted: boolean; attribution: boolean };

/**
 * Parts a reply from the history that a mail program added, in one pass over its lines. When in doubt it
 * keeps: a line of history too many is a nuisance, a lost word of the answer is a loss.
 */
export function splitReply(fullText: string): SplitReply {
  const lines = fullText.replace(/\r\n?/g, "\n").split("\n");
  const seen = unseen.test(fullText) ? lines.map(asSeen) : lines;
  const cut = historyFrom(seen);
  const above = markQuotes(lines.slice(0, cut), seen);
  const body = written(above);
  const quotedBelow = lines.slice(cut);
  if (!body.text.trim()) return onlyHistory(lines, quotedBelow);
  const { text, signature } = splitSignature(body.text);
  const quoted = [...body.quoted, ...quotedBelow].join("\n");
  return {
    text: withoutMarks(text),
    quoted: withoutMarks(quoted),
    signature: [signature, body.footer].filter(Boolean).join("\n"),
  };
}

/** Text without the marks that `htmlToText` leaves. */
export function withoutMarks(text: string): string {
  return text.replaceAll(historyStartsHere, "").trim();
}

const unseen = /[\u00a0\u2007\u202f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** A line as a reader sees it: hard spaces as spaces, marks of direction and width gone. */
function asSeen(line: string): string {
  return line
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
}

/** Nothing above the history: a mail passed on without a word, or an answer in a form we do not know. */
function onlyHistory(lines: string[], below: string[]): SplitReply {
  const whole = withoutMarks(lines.join("\n"));
  const forwarded = below.some(announcesForward);
  return { text: whole, quoted: forwarded ? withoutMarks(below.join("\n")) : "", signature: "" };
}

/** The index of the line from which all is history; the number of lines when there is no such line. */
function historyFrom(lines: readonly string[]): number {
  const labelled = labelsOf(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isQuoted(line) || !line.trim()) continue;
    if (startsHistory(line)) return withRule(lines, at);
    if (headerBlockAt(lines, labelled, at) !== null) return withRule(lines, at);
    const attribution = attributionAt(lines, at);
    if (attribution && !quoteFollows(lines, attribution.end) && attribution.sure) return withRule(lines, at);
  }
  return lines.length;
}

/** A rule right above the history, and the blank lines between, belong to the history. */
function withRule(lines: readonly string[], at: number): number {
  let above = at - 1;
  while (above >= 0 && !(lines[above] ?? "").trim()) above--;
  return above >= 0 && isRule(lines[above] ?? "") ? above : at;
}

function isQuoted(line: string): boolean {
  return /^ {0,3}>/.test(line);
}

function quoteFollows(lines: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(from + 4, lines.length); at++) {
    const line = lines[at] ?? "";
    if (line.trim()) return isQuoted(line);
  }
  return false;
}

/** Marks ">" lines, the line that a program writes above them, and their ends that a program wrapped. */
function markQuotes(lines: readonly string[], seen: readonly string[]): Line[] {
  const marked = lines.map((text, at) => ({ text, quoted: isQuoted(seen[at] ?? ""), attribution: false }));
  for (let at = 0; at < marked.length; at++) {
    const line = marked[at];
    const words = seen[at]?.trim() ?? "";
    if (!line || line.quoted || !words) continue;
    const attribution = attributionAt(seen, at);
    if (attribution && quoteFollows(seen, attribution.end)) {
      for (const part of marked.slice(at, attribution.end)) part.quoted = part.attribution = true;
    }
    const before = seen[at - 1] ?? "";
    const wrapped = before.length >= 68 && isQuoted(before) && isQuoted(seen[at + 1] ?? "");
    if (wrapped && (words.length < 30 || /^\p{Ll}/u.test(words))) line.quoted = true;
  }
  return marked;
}

/** The words outside quotes; where answers stand between quoted lines, with those lines. */
function written(lines: Line[]): { text: string; quoted: string[]; footer: string } {
  const first = lines.findIndex((line) => line.quoted);
  if (first < 0) return { text: textOf(lines), quoted: [], footer: "" };
  const last = lines.findLastIndex((line) => line.quoted);
  const top = textOf(lines.slice(0, first)).trim();
  const middle = lines.slice(first, last + 1);
  // The full stop stands for the words above, so that a signature alone is known as one.
  const below = splitSignature(`.\n${textOf(lines.slice(last + 1))}`);
  const bottom = below.text.slice(1).trim();
  const quoted = middle.filter((line) => line.quoted).map((line) => line.text);
  const between = middle.some((line) => !line.quoted && line.text.trim() && !isRule(line.text));
  const alone = !lines[first - 1]?.text.trim() && !lines[last + 1]?.text.trim();
  const ownQuote = top && bottom && quoted.length === 1 && alone;
  if (between || ownQuote) return { text: textOf(lines), quoted: ownQuote ? [] : quoted, footer: "" };
  if (isRule(bottom.split("\n")[0] ?? "")) return { text: top, quoted, footer: bottom };
  return { text: [top, bottom].filter(Boolean).join("\n\n"), quoted, footer: below.signature };
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join("\n");
}
