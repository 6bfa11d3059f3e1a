import { addDays, addMonths, type PlainDate } from "~/app/domain/rules/plain-date";

/** The days that a follow-up is put on with one tap. */
export const soonDays = ["tomorrow", "week", "fortnight", "month"] as const;
export type SoonDay = (typeof soonDays)[number];

/** The day a tap means, counted from today, both in Copenhagen. */
export function soonDay(soon: SoonDay, today: PlainDate): PlainDate {
  switch (soon) {
    case "tomorrow":
      return addDays(today, 1);
    case "week":
      return addDays(today, 7);
    case "fortnight":
      return addDays(today, 14);
    case "month":
      return addMonths(today, 1);
  }
}
