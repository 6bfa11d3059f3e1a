import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { helpers } from "~/db/schema/index.server";
import type { PacketHelper } from "./packet";

/** Who stands by a person today and can be told of: neither ended nor past their document's last day. */
export function sendableHelpers(
  db: Database,
  groupId: GroupId,
  candidateId: string,
  today = plainDateAt(new Date()),
): Promise<PacketHelper[]> {
  return db
    .select({
      id: helpers.id,
      role: helpers.role,
      name: helpers.name,
      phone: helpers.phone,
      document: helpers.document,
      signedBy: helpers.signedBy,
      signedOn: helpers.signedOn,
      keptWhere: helpers.keptWhere,
      validTo: helpers.validTo,
    })
    .from(helpers)
    .where(
      and(
        eq(helpers.groupId, groupId),
        eq(helpers.candidateId, candidateId),
        isNull(helpers.endedAt),
        or(isNull(helpers.validTo), gte(helpers.validTo, today)),
      ),
    )
    .orderBy(asc(helpers.id))
    .then((rows) => rows);
}
