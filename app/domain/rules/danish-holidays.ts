/**
 * Easter Sunday as month (1-12) and day, in the Gregorian calendar
 * (the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8).
 */
export function easterSunday(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return new Date(Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1));
}

const dayInMs = 86_400_000;
const years = new Map<number, ReadonlySet<number>>();

/** The days of a year on which Danish offices are closed, as days since 1970-01-01, cached. */
function daysOff(year: number): ReadonlySet<number> {
  const known = years.get(year);
  if (known) return known;
  const easter = easterSunday(year).getTime() / dayInMs;
  const fixed = (month: number, day: number): number => Date.UTC(year, month - 1, day) / dayInMs;
  const days = new Set([
    fixed(1, 1),
    easter - 3,
    easter - 2,
    easter + 1,
    easter + 39,
    easter + 50,
    fixed(6, 5),
    fixed(12, 24),
    fixed(12, 25),
    fixed(12, 26),
    fixed(12, 31),
  ]);
  if (year < 2024) days.add(easter + 26);
  years.set(year, days);
  return days;
}

/**
 * True on a Danish public holiday, and on 5 June, 24 and 31 December, when offices are closed by
 * custom and agreement. Store Bededag counts until 2023 (abolished by lov nr. 214 of 6 March 2023).
 * @param day days since 1970-01-01
 */
export function isDayOff(day: number): boolean {
  return daysOff(new Date(day * dayInMs).getUTCFullYear()).has(day);
}
