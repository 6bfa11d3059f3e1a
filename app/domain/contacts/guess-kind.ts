import { fold } from "~/app/domain/rules/fold";
import type { ContactKind } from "./kinds";

/** Beginnings of words that tell what a contact was, in Danish and English, folded; the earliest in the text counts. */
const telling: readonly [ContactKind, RegExp][] = [
  ["coffee", /(?<!\p{L})(?:kaffe|coffee)/u],
  ["call", /(?<!\p{L})(?:ringe?(?:de|t|r)?(?!\p{L})|opkald|telefon|called|phoned?)/u],
  ["text", /(?<!\p{L})(?:sms|skrev sms|textet|texted|whatsapp|messenger)/u],
  ["mail", /(?<!\p{L})(?:e-?mail|mail(?:ede|et|ed)?(?!\p{L}))/u],
  ["went-along", /(?<!\p{L})(?:fulgte|gik med|tog med|var med til|went along)/u],
  ["day-on-the-floor", /(?<!\p{L})(?:dag paa gulvet|proevedag|proevevagt|day on the floor)/u],
  ["visit", /(?<!\p{L})(?:besoeg|var forbi|kiggede forbi|visit)/u],
];

/** What kind of contact a text tells of ("kaffe på vaskeriet" is coffee), or null where it does not say. */
export function guessKind(text: string): ContactKind | null {
  const folded = fold(text.slice(0, 500));
  let best: { kind: ContactKind; at: number } | null = null;
  for (const [kind, words] of telling) {
    const at = folded.search(words);
    if (at >= 0 && (best === null || at < best.at)) best = { kind, at };
  }
  return best?.kind ?? null;
}
