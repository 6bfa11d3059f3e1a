import type { Locale } from "../../app/i18n/words";

const zone = "Europe/Copenhagen";

function parts(date: Date, locale: Locale, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const format = new Intl.DateTimeFormat(locale === "da" ? "da-DK" : "en-GB", { timeZone: zone, ...options });
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

function clock(date: Date, between: string): string {
  const { hour, minute } = parts(date, "da", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${hour}${between}${minute}`;
}

/** As Gmail and Apple Mail write it: "13. jul. 2026 kl. 09.26" or "13 Jul 2026 at 09:26". */
export function mailClientDate(date: Date, locale: Locale, weekday: boolean): string {
  const p = parts(date, locale, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const month = (p.month ?? "").replace(/\.$/, "");
  if (locale === "en")
    return `${weekday ? `${p.weekday}, ` : ""}${p.day} ${month} ${p.year} at ${clock(date, ":")}`;
  const day = (p.weekday ?? "").replace(/\.$/, "");
  const dot = month === "maj" ? "" : ".";
  return `${weekday ? `${day}. ` : ""}${p.day}. ${month}${dot} ${p.year} kl. ${clock(date, ".")}`;
}

/** As Outlook writes it: "13. juli 2026 09:26" or "13 July 2026 09:26". */
export function outlookDate(date: Date, locale: Locale): string {
  const p = parts(date, locale, { day: "numeric", month: "long", year: "numeric" });
  return `${p.day}${locale === "da" ? "." : ""} ${p.month} ${p.year} ${clock(date, ":")}`;
}
