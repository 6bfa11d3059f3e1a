import type { Words } from "./words";

const da = {
  weekdays: "søndag,mandag,tirsdag,onsdag,torsdag,fredag,lørdag",
  months: "januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december",
  today: "i dag",
  yesterday: "i går",
  tomorrow: "i morgen",
  coming: (weekday: string) => `på ${weekday}`,
  dayMonth: (day: number, month: string) => `${day}. ${month}`,
  dayMonthYear: (day: number, month: string, year: number) => `${day}. ${month} ${year}`,
  weekdayDate: (weekday: string, date: string) => `${weekday} den ${date}`,
  clock: (hour: number, minute: string) => `${hour}.${minute}`,
  at: (day: string, clock: string) => `${day} kl. ${clock}`,
  inDays: (n: number) => (n === 1 ? "i morgen" : `om ${n} dage`),
  daysAgo: (n: number) => (n === 1 ? "i går" : `for ${n} dage siden`),
  underAnHour: "under en arbejdstime",
  workingHours: (n: number) => (n === 1 ? "1 arbejdstime" : `${n} arbejdstimer`),
  workingDays: (n: number) => `${n} arbejdsdage`,
};

const en: Words<typeof da> = {
  weekdays: "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday",
  months: "January,February,March,April,May,June,July,August,September,October,November,December",
  today: "today",
  yesterday: "yesterday",
  tomorrow: "tomorrow",
  coming: (weekday) => `on ${weekday}`,
  dayMonth: (day, month) => `${day} ${month}`,
  dayMonthYear: (day, month, year) => `${day} ${month} ${year}`,
  weekdayDate: (weekday, date) => `${weekday} ${date}`,
  clock: (hour, minute) => `${hour}:${minute}`,
  at: (day, clock) => `${day} at ${clock}`,
  inDays: (n) => (n === 1 ? "tomorrow" : `in ${n} days`),
  daysAgo: (n) => (n === 1 ? "yesterday" : `${n} days ago`),
  underAnHour: "less than a working hour",
  workingHours: (n) => (n === 1 ? "1 working hour" : `${n} working hours`),
  workingDays: (n) => `${n} working days`,
};

/** The words that dates and durations are made of. */
export const dateWords = { da, en };
