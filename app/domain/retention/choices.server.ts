import { eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { retentionChoices } from "~/db/schema/index.server";
import { retentionKinds, retentionRules, type RetentionKind } from "./kinds";

export const retentionForm = z.object({ kind: z.enum(retentionKinds), days: z.number().int() });

/** How many days the group keeps each kind: as it has chosen, else as the product proposes. */
export async function daysKept(groupId: GroupId): Promise<Record<RetentionKind, number>> {
  const chosen = await read().select().from(retentionChoices).where(eq(retentionChoices.groupId, groupId));
  const own = new Map(chosen.map(({ kind, days }) => [kind, days]));
  return Object.fromEntries(
    retentionKinds.map((kind) => [kind, own.get(kind) ?? retentionRules[kind].days]),
  ) as Record<RetentionKind, number>;
}

/** The group chooses how long one kind is kept. @throws Refused "choose" for another length than is offered */
export async function chooseRetention(
  actor: GroupActor,
  { kind, days }: z.output<typeof retentionForm>,
): Promise<void> {
  if (!retentionRules[kind].choices.includes(days)) throw new Refused("choose", "days");
  const row = { days, changedBy: actor.userId, changedAt: new Date() };
  await transact(async (tx) => {
    await tx
      .insert(retentionChoices)
      .values({ groupId: actor.groupId, kind, ...row })
      .onConflictDoUpdate({ target: [retentionChoices.groupId, retentionChoices.kind], set: row });
    await record(tx, actor, {
      action: "group.retention-chosen",
      subject: { kind: "organisation", id: actor.groupId },
      organisationId: actor.groupId,
      details: { kind, days },
    });
  });
}
