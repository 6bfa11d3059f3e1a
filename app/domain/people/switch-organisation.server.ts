import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { memberships, organisations, sessions } from "~/db/schema/index.server";

/**
 * Works for another of one's own organisations in this browser.
 * @returns what it is
 * @throws 404 for one that is not one's own
 */
export function switchOrganisation(
  actor: Actor,
  organisationId: string,
): Promise<{ kind: "group" | "unit"; name: string }> {
  return transact(async (tx) => {
    const [own] = await tx
      .select({ kind: organisations.kind, name: organisations.name })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
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
    return own;
  });
}
