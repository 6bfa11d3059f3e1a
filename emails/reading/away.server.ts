import { isoOf, nextWeekday, type CalendarDay } from "./calendar-day.server";
import { dateMentions, type DateMention } from "./date-mentions.server";
import type { Away } from "./mail.server";
import { sentenceAround } from "./sentence.server";

/** Words after or before which the first day back stands. */
const back =
  /\b(?:tilbage|retur|åbner)(?: på (?:kontoret|arbejde|pinden|jobbet))?(?: igen| atter)?\b|\b(?:igen|atter|åter|tillbaka|tilbake|back|return|returning|reopen|zurück|wieder)\b/giu;
/** Words after which the last day away stands. */
const inclusive =
  /\b(?:til og med|t\.?o\.?m\.?|till och med|through|up to and including|(?:bis )?einschließlich|bis inkl\.?|til o\.m\.)(?=[\s:])/giu;
/** Words after which the day stands that the absence ends with or before: taken as the first day back. */
const until = /\b(?:indtil|frem til|fram till|until|till|til|bis zum|bis)(?=[\s:])/giu;
/** Words that make a week or a period one of absence. */
const absent =
  /\b(?:ferie\p{L}*|ferielukke\p{L}*|lukket|lukker|fri|fraværende|holiday|vacation|urlaub|semester|closed|away|kursus|barsel)\b/iu;

const reach = 70;

/**
 * When an out-of-office says that its writer is back, and the words that say so. "Til og med" and periods end
 * with the last day away, so that the next weekday is the first day back; "until" names it.
 * @param writtenOn the day the mail was written, for days without a year; null when unknown
 */
export function awayIn(text: string, writtenOn: CalendarDay | null): Away {
  if (writtenOn === null) return { returnsOn: null, words: null };
  const mentions = dateMentions(text, writtenOn).filter(
    ({ day }) => day >= writtenOn && day <= writtenOn + 500,
  );
  const found =
    byWord(text, mentions, back, { before: true, firstDayBack: true }) ??
    byWord(text, mentions, inclusive, { before: false, firstDayBack: false }) ??
    byPeriod(text, mentions) ??
    byWord(text, mentions, until, { before: false, firstDayBack: true }) ??
    byWeek(text, mentions);
  return found ?? { returnsOn: null, words: null };
}

type Reading = { before: boolean; firstDayBack: boolean };

function byWord(text: string, mentions: DateMention[], words: RegExp, reading: Reading): Away | null {
  for (const { index, 0: word } of text.slice(0, 20_000).matchAll(words)) {
    const end = index + word.length;
    const after = mentions.filter(({ at }) => at >= end && at <= end + reach && isOneSentence(text, end, at));
    // "Back" before which "until and including" has spoken means the day after.
    const chosen =
      mostTelling(after.slice(0, 2)) ?? (reading.before ? directlyBefore(text, mentions, index) : null);
    if (!chosen) continue;
    const between =
      chosen.at >= end ? text.slice(end, chosen.at) : text.slice(Math.max(0, chosen.at - 25), chosen.at);
    inclusive.lastIndex = 0;
    const isLastDayAway =
      !reading.firstDayBack ||
      inclusive.test(`${between} `) ||
      /(?:efter|after|nach)\s+(?:\p{L}+ )?(?:den |d\. ?)?$/iu.test(between);
    return said(text, chosen, isLastDayAway);
  }
  return null;
}

/** A weekday right before its date says less than the date. */
function mostTelling(mentions: DateMention[]): DateMention | undefined {
  const [first, second] = mentions;
  if (first?.precision === "weekday" && second && second.at - first.end <= 8) return second;
  return first;
}

/** "Mandag den 3. august er jeg tilbage": the day stands before, in the same breath. */
function directlyBefore(text: string, mentions: DateMention[], index: number): DateMention | null {
  const before = mentions.filter(
    ({ end }) => end <= index && index - end <= 45 && isOneSentence(text, end, index),
  );
  const last = before.at(-1) ?? null;
  // "Jeg har ferie til den 3." belongs to the absence.
  if (
    !last ||
    /\b(?:til|indtil|until|bis|till|-|–)\s*(?:og med\s*)?(?:\p{L}+ )?(?:den |d\. ?)?$/iu.test(
      text.slice(Math.max(0, last.at - 30), last.at),
    )
  )
    return null;
  return last;
}

function isOneSentence(text: string, from: number, to: number): boolean {
  return !/[.!?]\s+\p{Lu}|\n\s*\n/u.test(text.slice(from, to + 1));
}

/** "Fra den 1. til den 14. juli", "12.7.-30.7.": the second day is the last one away. */
function byPeriod(text: string, mentions: DateMention[]): Away | null {
  for (let at = 1; at < mentions.length; at++) {
    const [from, to] = [mentions[at - 1], mentions[at]];
    if (!from || !to || to.day <= from.day) continue;
    const between = text.slice(from.end, to.at);
    const joined =
      /^\s*(?:til|to|-|–|bis|till|og til)\s*(?:og med\s*)?(?:\p{L}{6,8}\s)?(?:den|d\.|the|dem|the)?\s*$/iu.test(
        between,
      );
    if (joined) return said(text, to, true);
  }
  return bareFirstDay(text, mentions);
}

/** "Fra den 1.-14. juli" and "1. - 14. juli": the first day stands without its month. */
function bareFirstDay(text: string, mentions: DateMention[]): Away | null {
  const to = mentions.find(({ at, precision }) => {
    const before = text.slice(Math.max(0, at - 12), at);
    return precision === "date" && /\d{1,2}\.?\s?(?:-|–|til)\s?(?:d\. ?|den )?$/u.test(before);
  });
  return to ? said(text, to, true) : null;
}

/** "Vi holder ferielukket i uge 28, 29 og 30." */
function byWeek(text: string, mentions: DateMention[]): Away | null {
  const week = mentions.findLast(
    ({ at, precision }) => precision === "week" && absent.test(text.slice(Math.max(0, at - 100), at)),
  );
  return week ? said(text, week, true) : null;
}

function said(text: string, mention: DateMention, isLastDayAway: boolean): Away {
  const lastDay = mention.precision === "week" ? mention.day + 4 : mention.day;
  const day = isLastDayAway ? nextWeekday(lastDay) : mention.day;
  return { returnsOn: isoOf(day), words: sentenceAround(text, mention) };
}
