import { asSeen } from "./as-seen.server";
import { attributionAt, unglued } from "./attribution.server";
import { announcesForward, isRule, startsHistory } from "./delimiter.server";
import { headerBlockAt, isSenderLine, isSqueezedBlock, labelsOf } from "./header-block.server";
import { marks, withoutMarks } from "./marks.server";
import { unwrapMarks } from "./marked-parts.server";
import { notesBlockAt } from "./notes-block.server";
import { splitSignature } from "./signature.server";

export type SplitReply = {
  /** what the sender wrote; answers between quoted lines keep the lines they answer; empty when all is history */
  text: string;
  /** the history beneath or between */
  quoted: string;
  signature: string;
  /** what mail programs and servers add beneath */
  footer: string;
};

type Line = { text: string; quoted: boolean; attribution: boolean };
type Cut = { at: number; passedOn: boolean };

/**
 * Parts a reply from the history that a mail program added, in one pass over its lines. When in doubt it
 * keeps: a line of history too many is a nuisance, a lost word of the answer is a loss. Mail that was passed
 * on is part of what its sender says and stays.
 * @param passedOn the subject says so ("VS:"), for programs that mark it in no other way
 */
export function splitReply(fullText: string, { passedOn = false } = {}): SplitReply {
  const looked = mostLookedAt(fullText);
  const whole = looked.text.split("\n").flatMap((line, at) => (at < mostExamined ? parted(line) : [line]));
  const { lines, signature, footer } = unwrapMarks(whole);
  const seen = lines.map(asSeen);
  const cut = historyFrom(seen);
  const above = lines.slice(0, cut.at);
  const below = [...lines.slice(cut.at), ...looked.rest];
  const isKept = (passedOn || cut.passedOn || cut.at === lines.length) && below.length > 0;
  const body = written(markQuotes(above, seen));
  const signed = splitSignature(body.text);
  return {
    text: tidy([signed.text, ...(isKept ? below : [])].join("\n")),
    quoted: tidy([...body.quoted, ...(isKept ? [] : below)].join("\n")),
    signature: tidy([signed.signature, ...signature].filter(Boolean).join("\n")),
    footer: tidy([signed.footer, body.footer, ...footer].filter(Boolean).join("\n")).replace(linkBehind, ""),
  };
}

/** So much of a mail is looked at line by line; what comes after belongs to what stands last in it. */
const mostCharacters = 1_000_000;
const mostLines = 20_000;
/** So many unquoted lines are examined for the line that programs write above a quote. */
const mostExamined = 2_000;

function mostLookedAt(whole: string): { text: string; rest: string[] } {
  const fullText = whole.slice(0, mostCharacters).replace(/\r\n?/g, "\n") + whole.slice(mostCharacters);
  let end = 0;
  for (let count = 0; count < mostLines && end >= 0 && end < mostCharacters; count++) {
    end = fullText.indexOf("\n", end) + 1;
    if (end === 0) end = -1;
  }
  if (end < 0) end = Math.min(fullText.length, mostCharacters);
  return { text: fullText.slice(0, end), rest: end < fullText.length ? [fullText.slice(end)] : [] };
}

/** Where a program's own advertisement leads says nothing. */
const linkBehind = / <https?:\/\/[^<>\s]{1,200}>/g;

function tidy(text: string): string {
  return withoutMarks(text).trim();
}

function parted(line: string): string[] {
  if (line.length < 30 || !line.includes("@")) return [line];
  const glued = unglued(line);
  if (!glued) return [line];
  const after = glued.after && !glued.after.startsWith(">") ? `> ${glued.after}` : glued.after;
  return [glued.before, glued.attribution, after || ">"];
}

/** The line from which all is history, or a mail that was passed on; the number of lines when there is none. */
function historyFrom(lines: readonly string[]): Cut {
  const labelled = labelsOf(lines);
  let isFirst = true;
  let quoteAbove = false;
  let examined = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line.trim()) continue;
    if (isQuoted(line)) {
      isFirst = false;
      quoteAbove = true;
      continue;
    }
    if (announcesForward(line)) return { at: withRule(lines, at), passedOn: !quoteAbove };
    const marked = line === marks.historyBelow;
    const block = headerBlockAt(lines, labelled, marked ? at + 1 : at);
    if (block !== null && isFirst) {
      // A mail that begins with its own head, as logs keep it, or an answer written beneath the head it answers.
      at = block - 1;
      isFirst = false;
      continue;
    }
    if (block !== null) return { at: withRule(lines, at), passedOn: passesOn(lines[at - 1]) };
    if (startsHistory(line)) return { at: withRule(lines, at), passedOn: false };
    if (isSenderLine(labelled[at]) && (!(lines[at + 1] ?? "").trim() || isQuoted(lines[at + 1] ?? "")))
      return { at, passedOn: false };
    if (isSqueezedBlock(line)) return { at, passedOn: false };
    const notes = notesBlockAt(lines, at);
    if (notes !== null) return { at: withRule(lines, notes), passedOn: false };
    const attribution = examined++ < mostExamined ? attributionAt(lines, at) : null;
    if (attribution?.sure && !quoteFollows(lines, attribution.end)) {
      return { at: withRule(lines, at), passedOn: false };
    }
    isFirst = false;
  }
  return { at: lines.length, passedOn: false };
}

/** "VS: Praktikplads" right above a copied header: somebody pasted a mail to be read. */
function passesOn(lineAbove: string | undefined): boolean {
  return /^(?:fwd?|vs|wg|tr|rv|i|pd|vb|enc)\s?:\s?\S/iu.test(lineAbove?.trim().slice(0, 200) ?? "");
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

/** An address too long for its line, which a program put on one of its own. */
const linkAlone = /^[<(]?https?:\/\/\S{1,2000}(?:\s>)?$/i;

/** Marks ">" lines, the line that a program writes above them, and their ends that a program wrapped. */
function markQuotes(lines: readonly string[], seen: readonly string[]): Line[] {
  const marked = lines.map((text, at) => ({ text, quoted: isQuoted(seen[at] ?? ""), attribution: false }));
  let examined = 0;
  for (let at = 0; at < marked.length; at++) {
    const line = marked[at];
    const words = seen[at]?.trim() ?? "";
    if (!line || line.quoted || !words) continue;
    const attribution = examined++ < mostExamined ? attributionAt(seen, at) : null;
    if (attribution && quoteFollows(seen, attribution.end)) {
      for (const part of marked.slice(at, attribution.end)) part.quoted = part.attribution = true;
    }
    const before = seen[at - 1] ?? "";
    if (!isQuoted(before) || !isQuoted(seen[at + 1] ?? "")) continue;
    const wrapped = before.length >= 68 && (words.length < 30 || /^\p{Ll}/u.test(words));
    if (wrapped || linkAlone.test(words)) line.quoted = true;
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
  const ownQuote = top && (bottom || below.signature) && quoted.length === 1 && alone;
  if (ownQuote) return { text: textOf(lines), quoted: [], footer: "" };
  if (between) return withAnswersBetween(lines, bottom ? lines.length : last + 1, below.footer);
  const footer = below.footer;
  if (isRule(bottom.split("\n")[0] ?? "")) return { text: top, quoted, footer: [bottom, footer].join("\n") };
  const text = [top, bottom].filter(Boolean).join("\n\n");
  return { text: [text, below.signature].filter(Boolean).join("\n\n"), quoted, footer };
}

/** Answers between quoted lines stay with the lines they answer; a quote after the last answer goes. */
function withAnswersBetween(lines: Line[], end: number, footer: string) {
  const lastOwn = lines.slice(0, end).findLastIndex((line) => !line.quoted && line.text.trim());
  return {
    text: textOf(lines.slice(0, lastOwn + 1)),
    quoted: lines.filter((line) => line.quoted).map((line) => line.text),
    footer,
  };
}

function textOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join("\n");
}
