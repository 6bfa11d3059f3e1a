/** Writing calendars as RFC 5545 has them: for subscriptions, which calendar programs fetch again and again. */

/** One entry: a whole day, or from one instant to another. */
export type CalendarEvent = {
  /** The same each time the calendar is fetched. */
  uid: string;
  /** Grows with each change. */
  sequence: number;
  /** When it was written down. */
  stamp: Date;
  summary: string;
  location?: string;
  url?: string;
} & ({ day: string } | { start: Date; end: Date });

const OCTETS_A_LINE = 75;
const encoder = new TextEncoder();

/** Text as a value: backslash, semicolon, comma and line breaks escaped (3.3.11), other controls left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{Cc}/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");
}

/** A content line in pieces of at most 75 octets, each further one after a space (3.1); no letter is cut in two. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS_A_LINE) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}

/** `20261127T083000Z` */
const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");
/** `20261127` */
const plain = (day: string) => day.replaceAll("-", "");
const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function eventLines(event: CalendarEvent): string[] {
  const when =
    "day" in event
      ? [
          `DTSTART;VALUE=DATE:${plain(event.day)}`,
          `DTEND;VALUE=DATE:${plain(nextDay(event.day))}`,
          "TRANSP:TRANSPARENT",
        ]
      : [`DTSTART:${utc(event.start)}`, `DTEND:${utc(event.end)}`];
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    ...when,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    "END:VEVENT",
  ];
}

/** The calendar as text/calendar. Times are UTC, so that it needs no table of time zones. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Brobygger//Brobygger//DA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
