import { eq, sql } from "drizzle-orm";
import type { OfficeHours } from "~/app/domain/rules/working-hours";
import { builtOnce } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";

const hoursOfGroup = builtOnce((db) =>
  db
    .select({
      start: organisations.officeStart,
      end: organisations.officeEnd,
      sendsReminders: organisations.sendsReminders,
    })
    .from(organisations)
    .where(eq(organisations.id, sql.placeholder("groupId")))
    .prepare(),
);

/** The hours of the day in which this group's answer clock runs, and whether it reminds firms that do not answer. */
export async function officeHoursOf(groupId: string): Promise<OfficeHours & { sendsReminders: boolean }> {
  const [hours] = await hoursOfGroup().execute({ groupId });
  return hours ?? { start: 8, end: 16, sendsReminders: false };
}
