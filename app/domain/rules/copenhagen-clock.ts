const copenhagen = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/;

/** What the clock and calendar in Copenhagen show at an instant, as a form field writes it: "2026-11-22T14:05". */
export function copenhagenClock(instant: Date): string {
  const parts = new Map(copenhagen.formatToParts(instant).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The instant at which the clock in Copenhagen shows this ("2026-11-22T14:05"), or null when it is no such
 * time. In the hour that comes twice in autumn it is the first; the hour left out in spring counts on.
 */
export function instantInCopenhagen(clock: string): Date | null {
  const match = shape.exec(clock);
  if (!match) return null;
  const asUtc = Date.parse(`${clock.slice(0, 16)}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== clock.slice(0, 16)) return null;
  // Copenhagen is one or two hours ahead; summer time, tried first, is the earlier of two that fit.
  for (const ahead of [2, 1]) {
    const instant = new Date(asUtc - ahead * 3_600_000);
    if (copenhagenClock(instant) === clock.slice(0, 16)) return instant;
  }
  return new Date(asUtc - 3_600_000);
}
