import { asc, desc, eq, sql } from "drizzle-orm";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { dataRequests } from "~/db/schema/index.server";
import { isAbout, type DataSubject } from "./subject.server";

export type DataRequest = typeof dataRequests.$inferSelect;

/**
 * Requests about data, open ones first, what is due first.
 * @param subject whose; left out: all of the group
 */
export async function listDataRequests(groupId: GroupId, subject?: DataSubject): Promise<DataRequest[]> {
  return read()
    .select()
    .from(dataRequests)
    .where(subject ? isAbout(groupId, subject) : eq(dataRequests.groupId, groupId))
    .orderBy(
      sql`case when ${dataRequests.state} = 'open' then 0 else 1 end`,
      asc(dataRequests.dueOn),
      desc(dataRequests.id),
    );
}
