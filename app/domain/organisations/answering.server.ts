import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import { version, whole } from "~/app/domain/forms/fields.server";
import { read, transact } from "~/db/client.server";
import { organisations } from "~/db/schema/index.server";

/** When the group's answer clock runs, and whether firms that do not answer are reminded. */
export const answeringForm = z
  .object({
    officeStart: whole(0, 23),
    officeEnd: whole(1, 24),
    sendsReminders: z.boolean().optional().default(false),
    version: version(),
  })
  .refine(({ officeStart, officeEnd }) => officeEnd > officeStart, {
    path: ["officeEnd"],
    error: "endsBeforeStart",
  });

export type Answering = z.output<typeof answeringForm>;

/** What the page about answering shows. @throws 404 */
export async function answeringOf(actor: GroupActor): Promise<Answering> {
  const [row] = await read()
    .select({
      officeStart: organisations.officeStart,
      officeEnd: organisations.officeEnd,
      sendsReminders: organisations.sendsReminders,
      version: organisations.version,
    })
    .from(organisations)
    .where(eq(organisations.id, actor.groupId));
  return row ?? notFound();
}

/** Changes how the group answers. @throws Stale when somebody changed the group meanwhile */
export async function editAnswering(actor: GroupActor, { version, ...answering }: Answering): Promise<void> {
  await transact(async (tx) => {
    const [saved] = await tx
      .update(organisations)
      .set({ ...answering, version: version + 1 })
      .where(and(eq(organisations.id, actor.groupId), eq(organisations.version, version)))
      .returning({ id: organisations.id });
    if (!saved) throw new Stale();
    await record(tx, actor, {
      action: "group.answering-edited",
      subject: { kind: "organisation", id: actor.groupId },
      organisationId: actor.groupId,
    });
  });
}
