/** Days that people count from ("efter påske"), each as the first working day after or the last one before. */
import { easterSunday, isDayOff } from "~/app/domain/rules/danish-holidays";
import { addDays, type PlainDate } from "~/app/domain/rules/plain-date";

const dayInMs = 86_400_000;

/** Monday is 1, Sunday 7, as ISO 8601 counts. */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

const isWorkday = (date: PlainDate) =>
  weekdayOf(date) < 6 && !isDayOff(Date.parse(`${date}T00:00:00Z`) / dayInMs);

/** The day itself, or the first working day after it. */
export function workdayFrom(date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

function workdayUpTo(date: PlainDate): PlainDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, -1);
  return day;
}

/** So many working days later. */
export function addWorkdays(date: PlainDate, days: number): PlainDate {
  let day = date;
  for (let n = 0; n < days; n += 1) day = workdayFrom(addDays(day, 1));
  return day;
}

/** Monday of an ISO week: week 1 is the one that holds 4 January. */
export function mondayOfWeek(year: number, week: number): PlainDate {
  const fourth = `${year}-01-04`;
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

/** The time off that people name, each from its first day to its last. */
type Span = (year: number) => [first: PlainDate, last: PlainDate];

const aroundEaster = (first: number, last: number): Span => {
  return (year) => {
    const easter = easterSunday(year).toISOString().slice(0, 10);
    return [addDays(easter, first), addDays(easter, last)];
  };
};
const fixed = (first: string, last: string): Span => {
  return (year) => [`${year}-${first}`, `${year}-${last}`];
};
const week = (number: number): Span => {
  return (year) => [mondayOfWeek(year, number), addDays(mondayOfWeek(year, number), 6)];
};
const dayInMonth = (year: number, month: string, from: number, weekday: number): PlainDate => {
  const day = `${year}-${month}-${String(from).padStart(2, "0")}`;
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
};

/**
 * Easter is Maundy Thursday to Easter Monday, Christmas 24 to 26 December, New Year 31 December and 1 January.
 * Schools decide their own holidays, so these are the usual ones: winter is week 7, autumn week 42, summer from
 * the last Saturday of June until the second Monday of August.
 */
const spans = {
  easter: aroundEaster(-3, 1),
  ascension: aroundEaster(39, 39),
  whitsun: aroundEaster(49, 50),
  constitution: fixed("06-05", "06-05"),
  christmas: fixed("12-24", "12-26"),
  newYear: (year) => [`${year - 1}-12-31`, `${year}-01-01`],
  winter: week(7),
  summer: (year) => [dayInMonth(year, "06", 24, 6), addDays(dayInMonth(year, "08", 8, 1), -1)],
  autumn: week(42),
} satisfies Record<string, Span>;
export type NamedDay = keyof typeof spans;

/** The next first working day after it, or last working day before it, today or later. */
export function besideNamed(side: "after" | "before", name: NamedDay, today: PlainDate): PlainDate {
  for (let year = Number(today.slice(0, 4)); ; year += 1) {
    const [first, last] = spans[name](year);
    const day = side === "after" ? workdayFrom(addDays(last, 1)) : workdayUpTo(addDays(first, -1));
    if (day >= today) return day;
  }
}
