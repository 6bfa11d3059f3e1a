import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import { version } from "~/app/domain/forms/fields.server";
import { read, transact } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";

/** How many days without contact a group can choose; 0 is never. */
export const quietDayChoices = [0, 21, 30, 45, 60, 90, 120, 180] as const;

export const quietDaysForm = z.object({
  quietDays: z
    .number()
    .refine((days) => (quietDayChoices as readonly number[]).includes(days), { error: "choose" }),
  version: version(),
});

/** What the group has chosen. @throws 404 */
export async function quietDaysOf(actor: GroupActor): Promise<z.output<typeof quietDaysForm>> {
  const [row] = await read()
    .select({ quietDays: organisations.quietDays, version: organisations.version })
    .from(organisations)
    .where(eq(organisations.id, actor.groupId));
  return row ?? notFound();
}

/** Chooses after how many days without contact somebody shows up. @throws Stale when the group was changed meanwhile */
export async function setQuietDays(
  actor: GroupActor,
  { quietDays, version }: z.output<typeof quietDaysForm>,
): Promise<void> {
  await transact(async (tx) => {
    const [saved] = await tx
      .update(organisations)
      .set({ quietDays, version: version + 1 })
      .where(and(eq(organisations.id, actor.groupId), eq(organisations.version, version)))
      .returning({ id: organisations.id });
    if (!saved) throw new Stale();
    await record(tx, actor, {
      action: "group.quiet-days-set",
      subject: { kind: "organisation", id: actor.groupId },
      organisationId: actor.groupId,
      details: { quietDays },
    });
  });
}
