import { plainDateAt } from "~/app/domain/rules/plain-date";
import { workingHoursBetween, type OfficeHours } from "~/app/domain/rules/working-hours";

/** A firm has so many working days to answer before it is reminded. */
const workingDays = 5;

type Asked = {
  /** When the mail that asks had left. */
  sentAt: Date;
  /** When an out-of-office reply came; null where none did. */
  awayNotedAt: Date | null;
  /** The first day back, `YYYY-MM-DD`, where the reply said one. */
  awayUntil: string | null;
};

/**
 * Is it time to remind a firm that has not answered? After five working days; where somebody is away, after the
 * day of their return, or five working days after they wrote so without a day. Only within the group's hours.
 */
export function isTimeToRemind(
  { sentAt, awayNotedAt, awayUntil }: Asked,
  now: Date,
  hours: OfficeHours,
): boolean {
  const isOpen = workingHoursBetween(new Date(now.getTime() - 60_000), now, hours) > 0;
  const patience = workingDays * (hours.end - hours.start);
  if (!isOpen || workingHoursBetween(sentAt, now, hours) < patience) return false;
  if (awayUntil !== null) return plainDateAt(now) > awayUntil;
  return awayNotedAt === null || workingHoursBetween(awayNotedAt, now, hours) >= patience;
}
