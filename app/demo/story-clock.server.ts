import { letTimePass } from "~/app/domain/demo/let-time-pass.server";
import { instantInCopenhagen } from "~/app/domain/rules/copenhagen-clock";
import { addDays, today, type PlainDate } from "~/app/domain/rules/plain-date";

const isWeekend = (date: PlainDate) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** The weekday that lies so many weekdays before today (after it when negative), in Copenhagen. */
export function weekday(before: number, now = new Date()): PlainDate {
  let date = today(now);
  for (let left = Math.abs(before); left > 0;) {
    date = addDays(date, before > 0 ? -1 : 1);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

/** The moment at which the clock in Copenhagen showed this, so many weekdays ago. */
export function weekdaysAgo(days: number, clock: string, now = new Date()): Date {
  return instantInCopenhagen(`${weekday(days, now)}T${clock}`) ?? now;
}

/** One part of the story: what was done, and when. */
export type Act = { at: Date; play: () => Promise<void> };

/**
 * Plays acts in their order. What an act does happens now; then as much time passes as lay between it and the
 * next act, so that in the end everything stands where the story says.
 */
export async function playActs(acts: readonly Act[]): Promise<void> {
  for (const [index, act] of acts.entries()) {
    await act.play();
    const next = acts[index + 1]?.at ?? new Date();
    await letTimePass(Math.max(0, next.getTime() - act.at.getTime()));
  }
}
