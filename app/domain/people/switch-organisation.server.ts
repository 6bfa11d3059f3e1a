import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { memberships, sessions } from "~/db/schema/index.server";

/** Works for another of one's own organisations in this browser. @throws 404 for one that is not one's own */
export function switchOrganisation(actor: Actor, organisationId: string): Promise<void> {
  return transact(async (tx) => {
    const [own] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.userId, actor.userId),
          eq(memberships.organisationId, organisationId),
          isNull(memberships.endedAt),
        ),
      );
    if (!own) notFound();
    await tx
      .update(sessions)
      .set({ organisationId })
      .where(and(eq(sessions.id, actor.sessionId), eq(sessions.userId, actor.userId)));
  });
}
