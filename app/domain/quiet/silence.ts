import { daysBetween, plainDateAt } from "~/app/domain/rules/plain-date";

/** What is known of how a group and a firm, or a candidate, have been in touch. */
export type Touch = {
  /** The latest logged contact; of a candidate without one, when they came to the group. Null: never. */
  lastContactAt: Date | null;
  /** When the latest of its enquiries ended; null without any. */
  lastEnquiryEndedAt?: Date | null;
  /** An enquiry is open: somebody waits for somebody. */
  hasOpenEnquiry?: boolean;
  /** Somebody has promised something, a meeting is to come, or a day to ask again is noted. */
  isPlanned: boolean;
  /** They have said no. */
  saysNo?: boolean;
};

/** When the silence began: the latest contact of any kind, or null where there has been none. */
export function quietSince({ lastContactAt, lastEnquiryEndedAt = null }: Touch): Date | null {
  if (!lastContactAt || !lastEnquiryEndedAt) return lastContactAt ?? lastEnquiryEndedAt;
  return lastContactAt > lastEnquiryEndedAt ? lastContactAt : lastEnquiryEndedAt;
}

/** Somebody waits, something is planned, or a no stands: then silence is nothing to be told of. */
export function isSpokenFor({ hasOpenEnquiry = false, isPlanned, saysNo = false }: Touch): boolean {
  return hasOpenEnquiry || isPlanned || saysNo;
}

/**
 * Has it been quiet for so long that the group wants to be told?
 * @param days calendar days in Copenhagen; 0 is never
 */
export function isQuiet(touch: Touch, now: Date, days: number): boolean {
  const since = quietSince(touch);
  if (days <= 0 || since === null || isSpokenFor(touch)) return false;
  return daysBetween(plainDateAt(since), plainDateAt(now)) >= days;
}
