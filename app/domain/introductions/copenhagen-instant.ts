const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

function shownAt(time: number): number {
  const part = new Map(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"));
}

/**
 * The instant at which a clock in Copenhagen shows the given day and time; of the hour that summer time skips,
 * the time that comes of counting on; of the hour it repeats, either one of the two.
 * @param date YYYY-MM-DD
 * @param time HH:MM
 */
export function copenhagenInstant(date: string, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const first = wanted - (shownAt(wanted) - wanted);
  return new Date(first - (shownAt(first) - wanted));
}

/** What a clock in Copenhagen shows at an instant: the day, YYYY-MM-DD, and the time, HH:MM. */
export function copenhagenDateAndTime(instant: Date): { date: string; time: string } {
  const iso = new Date(shownAt(instant.getTime())).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}
