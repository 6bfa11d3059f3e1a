import { findCpr } from "./cpr-guard";
import { asciiDigits } from "./digits";
import { normaliseEmail } from "./email";
import { fold } from "./fold";
import { toE164 } from "./phone";

/** What of a candidate must not leave the group without consent. */
export type GuardedCandidate = {
  id: string;
  names: readonly string[];
  calledName?: string | null;
  phone?: string | null;
  email?: string | null;
};

/**
 * One thing found in a text: what, where (string indices, end exclusive) and whose; "cpr" has no
 * owner. "name-part" is one word of a longer name, which someone else may well share: ask about it.
 * The others stop a mail.
 */
export type Leak = {
  kind: "name" | "name-part" | "phone" | "email" | "cpr";
  candidateIds: string[];
  start: number;
  end: number;
};

type Phrase = { words: string[]; written: string | null; part: boolean; ids: Set<string> };
type Word = { folded: string; written: string; start: number; end: number };

/** The candidates of a group, arranged so that a text is read once however many they are. */
export type LeakIndex = {
  phrases: Map<string, Map<string, Phrase>>;
  phones: Map<string, Set<string>>;
  emails: Map<string, Set<string>>;
};

/** Shorter parts of a name are too often plain words; they only show what an allowed name covers. */
const shortestPart = 4;
const phoneDigits = 8;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu)) {
    const folded = fold(match[0]).replace(/[^\p{L}\p{N}]/gu, "");
    if (folded !== "") {
      words.push({ folded, written: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return words;
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

function addPhrase(index: LeakIndex, words: Word[], part: boolean, id: string): void {
  const first = words[0];
  if (!first) return;
  const short = words.length === 1 && Array.from(first.folded).length < 3;
  const key = `${part ? "?" : "!"}${short ? first.written : words.map((word) => word.folded).join(" ")}`;
  const sameStart = index.phrases.get(first.folded) ?? new Map<string, Phrase>();
  index.phrases.set(first.folded, sameStart);
  const known = sameStart.get(key);
  if (known) known.ids.add(id);
  else {
    const folded = words.map((word) => word.folded);
    sameStart.set(key, { words: folded, written: short ? first.written : null, part, ids: new Set([id]) });
  }
}

/** Arranges the candidates for findLeaks. Phones that are no numbers and empty fields are passed over. */
export function leakIndex(candidates: Iterable<GuardedCandidate>): LeakIndex {
  const index: LeakIndex = { phrases: new Map(), phones: new Map(), emails: new Map() };
  for (const { id, names, calledName, phone, email } of candidates) {
    for (const name of [...names, calledName ?? ""]) {
      const words = wordsOf(name);
      addPhrase(index, words, false, id);
      if (words.length < 2) continue;
      for (const word of words) addPhrase(index, [word], true, id);
    }
    const number = phone ? (toE164(phone) ?? asciiDigits(phone)).replace(/[^0-9]/g, "") : "";
    if (number.length >= phoneDigits) put(index.phones, number.slice(-phoneDigits), id);
    if (email) put(index.emails, normaliseEmail(email), id);
  }
  return index;
}

/** True when the word is the name's last word, or its Danish genitive ("Ahmads"). */
function isLastWord(word: string | undefined, name: string): boolean {
  return word === name || word === `${name}s`;
}

function matches(phrase: Phrase, words: Word[], at: number): boolean {
  const last = phrase.words.length - 1;
  if (phrase.written !== null) return words[at]?.written === phrase.written;
  if (phrase.part && /^\p{Ll}/u.test(words[at]?.written ?? "")) return false;
  return phrase.words.every((name, i) => {
    const word = words[at + i]?.folded;
    return i === last ? isLastWord(word, name) : word === name;
  });
}

function findNames(index: LeakIndex, text: string, allowed: ReadonlySet<string>): Leak[] {
  const words = wordsOf(text);
  const allowedWords = new Set<number>();
  const namedWords = new Set<number>();
  const hits: { phrase: Phrase; at: number }[] = [];
  words.forEach((word, at) => {
    const genitive = word.folded.endsWith("s") ? index.phrases.get(word.folded.slice(0, -1)) : undefined;
    for (const phrases of [index.phrases.get(word.folded), genitive]) {
      for (const phrase of phrases?.values() ?? []) {
        if (!matches(phrase, words, at)) continue;
        const isAllowed = [...phrase.ids].some((id) => allowed.has(id));
        if (!isAllowed) hits.push({ phrase, at });
        const covered = isAllowed ? allowedWords : phrase.part ? null : namedWords;
        phrase.words.forEach((_, i) => covered?.add(at + i));
      }
    }
  });
  return hits
    .filter(({ phrase, at }) => {
      if (phrase.words.every((_, i) => allowedWords.has(at + i))) return false;
      return !phrase.part || (!namedWords.has(at) && (phrase.words[0] ?? "").length >= shortestPart);
    })
    .map(({ phrase, at }) => ({
      kind: phrase.part ? "name-part" : "name",
      candidateIds: [...phrase.ids],
      start: words[at]?.start ?? 0,
      end: words[at + phrase.words.length - 1]?.end ?? text.length,
    }));
}

function findPhones(index: LeakIndex, text: string, allowed: ReadonlySet<string>): Leak[] {
  const found: Leak[] = [];
  for (const match of text.matchAll(/\p{Nd}(?:[\p{Zs}\p{Cf}().\-/\u2010-\u2015]{0,3}\p{Nd}){7,39}/gu)) {
    const digits = asciiDigits(match[0]).replace(/[^0-9]/g, "");
    for (let i = 0; i + phoneDigits <= digits.length; i += 1) {
      const ids = index.phones.get(digits.slice(i, i + phoneDigits));
      if (!ids || [...ids].some((id) => allowed.has(id))) continue;
      found.push({
        kind: "phone",
        candidateIds: [...ids],
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  return found;
}

function findEmails(index: LeakIndex, text: string, allowed: ReadonlySet<string>): Leak[] {
  const found: Leak[] = [];
  for (const match of text.matchAll(/[^\s<>"(),;:[\]]{1,64}@[^\s<>"(),;:[\]/?]{1,255}/gu)) {
    const ids = index.emails.get(normaliseEmail(match[0]).replace(/[.!'*]+$/, ""));
    if (!ids || [...ids].some((id) => allowed.has(id))) continue;
    found.push({
      kind: "email",
      candidateIds: [...ids],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/**
 * Finds candidates' names, phones and e-mail addresses, and CPR shapes, in a text about to leave the
 * group. Names match as whole words, folded, in the genitive too; a name of one word shorter than
 * three letters only as written. What an allowed candidate shares with another is allowed. The
 * first CPR shape is found for anybody: nobody may send one.
 * @param allowedIds candidates who have agreed that this recipient knows who they are
 */
export function findLeaks(text: string, index: LeakIndex, allowedIds: Iterable<string> = []): Leak[] {
  const allowed = new Set(allowedIds);
  const cpr = findCpr(text);
  return [
    ...findNames(index, text, allowed),
    ...findPhones(index, text, allowed),
    ...findEmails(index, text, allowed),
    ...(cpr ? [{ kind: "cpr" as const, candidateIds: [], ...cpr }] : []),
  ].sort((a, b) => a.start - b.start);
}
