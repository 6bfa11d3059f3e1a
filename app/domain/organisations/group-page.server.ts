import { and, desc, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { agreements, users } from "~/db/schema/index.server";
import { agreementVersion } from "./agreement-version";
import { areasOf, type Area } from "./areas.server";
import { groupOf, type Group } from "./own-group.server";

/** The latest acceptance of the data-processing agreement. */
export type AcceptedAgreement = {
  textVersion: string;
  controllerName: string;
  controllerCvr: string | null;
  acceptedAt: Date;
  acceptedBy: string;
  /** It is the version that holds today. */
  current: boolean;
};

/** The latest acceptance by the actor's group, or null. */
export async function latestAgreement(actor: GroupActor): Promise<AcceptedAgreement | null> {
  const [row] = await read()
    .select({
      textVersion: agreements.textVersion,
      controllerName: agreements.controllerName,
      controllerCvr: agreements.controllerCvr,
      acceptedAt: agreements.acceptedAt,
      acceptedBy: users.name,
    })
    .from(agreements)
    .innerJoin(users, eq(users.id, agreements.acceptedBy))
    .where(and(eq(agreements.organisationId, actor.groupId), eq(agreements.kind, "data-processing")))
    .orderBy(desc(agreements.id))
    .limit(1);
  return row ? { ...row, current: row.textVersion === agreementVersion } : null;
}

/** What the group's page shows. */
export async function groupPage(
  actor: GroupActor,
): Promise<{ group: Group; agreement: AcceptedAgreement | null; areas: Area[] }> {
  const [group, agreement, areas] = await Promise.all([
    groupOf(actor),
    latestAgreement(actor),
    areasOf(actor),
  ]);
  return { group, agreement, areas };
}
