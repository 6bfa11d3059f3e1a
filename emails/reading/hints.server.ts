import { isoOf, type CalendarDay } from "./calendar-day.server";
import { dateMentions } from "./date-mentions.server";
import type { Hint } from "./mail.server";
import { optOutIn } from "./opt-out.server";
import { sentenceAround } from "./sentence.server";

/** Danish numbers have eight digits, mostly in pairs; others begin with "+" and their country. */
const phone =
  /(?<![\d+.,/-])(?:(?:\(?(?:\+|00) ?45\)?[ .-]?)?((?:\d{2}[ .-]?){3}\d{2})|((?:\+|00)(?!45)[1-9]\d{0,2}(?:[ .()-]{0,2}\d){6,12}))(?![\d/]|[.,-]\d)/g;
/** Eight digits that are no telephone number. */
const otherNumber = /(?:cvr|se|p|konto|ordre|faktura|sags?|kunde|reg)\.?-?\s?(?:nr|nummer|no)?\.?\s?:?\s?$/iu;

const mostOfAKind = 5;

/**
 * What an answer holds that a person may want to act upon: an opt-out in words, telephone numbers (also from the
 * signature), days. Each with the words it rests on; a person decides.
 * @param writtenOn the day the mail was written; null when unknown, then without days
 */
export function hintsIn(reply: { text: string; signature: string }, writtenOn: CalendarDay | null): Hint[] {
  const optOut = optOutIn(reply.text);
  return [
    ...(optOut === null ? [] : [{ kind: "opt-out" as const, words: optOut, value: null }]),
    ...phonesIn(`${reply.text}\n\n${reply.signature}`),
    ...(writtenOn === null ? [] : daysIn(reply.text, writtenOn)),
  ];
}

function phonesIn(text: string): Hint[] {
  // Where a link leads holds numbers of every kind.
  const searched = text.slice(0, 20_000).replace(/<https?:\/\/[^<>\s]{1,300}>/g, "");
  const found = new Map<string, Hint>();
  for (const match of searched.matchAll(phone)) {
    const [whole, danish, foreign] = match;
    if (danish && otherNumber.test(searched.slice(Math.max(0, match.index - 20), match.index))) continue;
    const digits = (danish ?? foreign ?? "").replace(/\D/g, "");
    if (danish && /^[01]/.test(digits)) continue;
    const value = foreign
      ? `+${digits.replace(/^00/, "")}`
      : /^\(?(?:\+|00)/.test(whole)
        ? `+45${digits}`
        : digits;
    const words = sentenceAround(searched, { at: match.index, end: match.index + whole.length });
    if (!found.has(value)) found.set(value, { kind: "phone", words, value });
    if (found.size >= mostOfAKind) break;
  }
  return [...found.values()];
}

function daysIn(text: string, writtenOn: CalendarDay): Hint[] {
  const mentions = dateMentions(text, writtenOn).filter(({ day }) => day >= writtenOn);
  const found = new Map<string, Hint>();
  mentions.forEach((mention, at) => {
    const next = mentions[at + 1];
    // "Mandag den 3. august": the date says it.
    if (mention.precision === "weekday" && next && next.at - mention.end <= 8) return;
    const value = isoOf(mention.day);
    if (found.size < mostOfAKind && !found.has(value))
      found.set(value, { kind: "date", words: sentenceAround(text, mention), value });
  });
  return [...found.values()];
}
