import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import { note, requestId, version } from "~/app/domain/forms/fields.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { dataBreaches } from "~/db/schema/index.server";

/** Within which a breach is reported to the authority, from when it is known (GDPR article 33(1)). */
export const reportWithinHours = 72;

const words = () => note(5_000);

export const newBreachForm = z.object({
  requestId: requestId(),
  happened: words().refine((text) => text.trim().length > 0, "required"),
});

/** What is known of it by now (GDPR article 33(3) and (5)). */
export const breachForm = z.object({
  version: version(),
  happened: words().refine((text) => text.trim().length > 0, "required"),
  whose: words().optional(),
  consequences: words().optional(),
  measures: words().optional(),
  risk: z.enum(["unlikely", "risk", "high"]).optional(),
  reported: z.boolean().optional(),
  told: z.boolean().optional(),
  reportNote: words().optional(),
  closed: z.boolean().optional(),
});

export type Breach = typeof dataBreaches.$inferSelect & { hoursLeft: number };

const hour = 3_600_000;

/** A breach with the hours that are left to report it; less than none when they have passed. */
function withClock(row: typeof dataBreaches.$inferSelect, now = new Date()): Breach {
  const due = row.knownAt.getTime() + reportWithinHours * hour;
  return { ...row, hoursLeft: Math.floor((due - now.getTime()) / hour) };
}

/** The group's breaches, latest first. */
export async function listBreaches(actor: GroupActor): Promise<Breach[]> {
  const rows = await read()
    .select()
    .from(dataBreaches)
    .where(eq(dataBreaches.groupId, actor.groupId))
    .orderBy(desc(dataBreaches.knownAt));
  return rows.map((row) => withClock(row));
}

/** One of them. @throws 404 */
export async function breachOf(actor: GroupActor, id: string): Promise<Breach> {
  const [row] = await read()
    .select()
    .from(dataBreaches)
    .where(and(eq(dataBreaches.id, id), eq(dataBreaches.groupId, actor.groupId)));
  return row ? withClock(row) : notFound();
}

/** Notes a breach; the clock of 72 hours runs from now. The same `requestId` twice is one. */
export async function noteBreach(
  actor: GroupActor,
  { requestId, happened }: z.output<typeof newBreachForm>,
): Promise<{ id: string }> {
  return transact(async (tx) => {
    const now = new Date();
    const row = { id: newId(), groupId: actor.groupId, knownAt: now, happened, requestId };
    const [made] = await tx
      .insert(dataBreaches)
      .values({ ...row, writtenBy: actor.userId, writtenAt: now })
      .onConflictDoNothing()
      .returning({ id: dataBreaches.id });
    if (!made) {
      const [known] = await tx
        .select({ id: dataBreaches.id })
        .from(dataBreaches)
        .where(and(eq(dataBreaches.groupId, actor.groupId), eq(dataBreaches.requestId, requestId)));
      return known ?? notFound();
    }
    await record(tx, actor, {
      action: "breach.noted",
      subject: { kind: "breach", id: row.id },
      organisationId: actor.groupId,
    });
    return made;
  });
}

/** Writes what is known of a breach, when it was reported and told. @throws Stale when somebody else wrote meanwhile */
export async function editBreach(
  actor: GroupActor,
  id: string,
  { version, reported, told, closed, risk, ...texts }: z.output<typeof breachForm>,
): Promise<void> {
  const before = await breachOf(actor, id);
  const now = new Date();
  await transact(async (tx) => {
    const [saved] = await tx
      .update(dataBreaches)
      .set({
        happened: texts.happened,
        whose: texts.whose ?? null,
        consequences: texts.consequences ?? null,
        measures: texts.measures ?? null,
        reportNote: texts.reportNote ?? null,
        risk: risk ?? null,
        reportedAt: reported ? (before.reportedAt ?? now) : null,
        toldAt: told ? (before.toldAt ?? now) : null,
        closed: closed ?? false,
        version: version + 1,
      })
      .where(
        and(
          eq(dataBreaches.id, id),
          eq(dataBreaches.groupId, actor.groupId),
          eq(dataBreaches.version, version),
        ),
      )
      .returning({ id: dataBreaches.id });
    if (!saved) throw new Stale();
    await record(tx, actor, {
      action: "breach.edited",
      subject: { kind: "breach", id },
      organisationId: actor.groupId,
    });
  });
}
