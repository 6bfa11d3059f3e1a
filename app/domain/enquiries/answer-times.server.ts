import { and, eq, gt, inArray } from "drizzle-orm";
import { officeHoursOf } from "~/app/domain/organisations/office-hours.server";
import { median } from "~/app/domain/rules/median";
import { workingHoursBetween } from "~/app/domain/rules/working-hours";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { enquiries, enquirySteps } from "~/db/schema/index.server";

const day = 86_400_000;
/** Answers of the last quarter count; they may be to enquiries that are older. */
const answersOf = 90 * day;
const askedWithin = 365 * day;

/** How long firms have waited for this group's answer. */
export type AnswerTimes = {
  /** in working hours; null while there is no answer to count */
  median: number | null;
  answers: number;
};

/**
 * The group's median of the last 90 days: working hours from a firm's answer, call or own first mail until
 * somebody wrote back or called. Enquiries that were ended without either do not count.
 */
export async function answerTimes(groupId: GroupId, now = new Date()): Promise<AnswerTimes> {
  const [hours, steps] = await Promise.all([
    officeHoursOf(groupId),
    read()
      .select({ at: enquirySteps.at, details: enquirySteps.details })
      .from(enquiries)
      .innerJoin(enquirySteps, eq(enquirySteps.enquiryId, enquiries.id))
      .where(
        and(
          eq(enquiries.groupId, groupId),
          gt(enquiries.sentAt, new Date(now.getTime() - askedWithin)),
          inArray(enquirySteps.kind, ["replied", "called"]),
          gt(enquirySteps.at, new Date(now.getTime() - answersOf)),
        ),
      ),
  ]);
  const waits = steps.flatMap(({ at, details }) =>
    details?.waitingSince ? [workingHoursBetween(new Date(details.waitingSince), at, hours)] : [],
  );
  return { median: median(waits), answers: waits.length };
}
