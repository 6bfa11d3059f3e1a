import { isDayOff } from "./danish-holidays";

const dayInMs = 86_400_000;
const hourInMs = 3_600_000;

const copenhagenClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  hour: "2-digit",
  hourCycle: "h23",
});

/** Start of the working day in hours, 0-24, on Copenhagen's clock, and its end. */
export type OfficeHours = { start: number; end: number };

const usual: OfficeHours = { start: 8, end: 16 };

/** How many hours make one of these working days. */
export function workdayOf({ start, end }: OfficeHours = usual): number {
  return end - start;
}

/** Midnight UTC plus this gives midnight of the clock in Copenhagen; null on days nobody works. */
const workdays = new Map<number, number | null>();

/**
 * The offset of Copenhagen's clock from UTC on a day, in ms, or null at weekends and on holidays.
 * Clocks change on Sundays before dawn, so one offset holds for the whole working day.
 */
function workdayOffset(day: number): number | null {
  const known = workdays.get(day);
  if (known !== undefined) return known;
  const weekday = new Date(day * dayInMs).getUTCDay();
  let offset: number | null = null;
  if (weekday !== 0 && weekday !== 6 && !isDayOff(day)) {
    offset = (Number(copenhagenClock.format(new Date(day * dayInMs + 12 * hourInMs))) - 12) * hourInMs;
  }
  workdays.set(day, offset);
  return offset;
}

/**
 * Working hours from one instant to another: Monday to Friday, 8 to 16 in Copenhagen unless other
 * hours are given, without Danish holidays. In hours, whole minutes (1.5 is an hour and a half);
 * 0 when the second instant is not later. Days are cached, so asking for many is cheap.
 */
export function workingHoursBetween(from: Date, to: Date, hours: OfficeHours = usual): number {
  const start = from.getTime();
  const end = to.getTime();
  if (!(end > start)) return 0;
  let total = 0;
  const lastDay = Math.floor(end / dayInMs) + 1;
  for (let day = Math.floor(start / dayInMs); day <= lastDay; day += 1) {
    const offset = workdayOffset(day);
    if (offset === null) continue;
    const opens = day * dayInMs - offset + hours.start * hourInMs;
    const closes = day * dayInMs - offset + hours.end * hourInMs;
    total += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
  }
  return Math.floor(total / 60_000) / 60;
}
