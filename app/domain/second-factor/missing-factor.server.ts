import { eq } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { organisations, secondFactors, sessions } from "~/db/schema/index.server";

/** What a person of a unit must do before they go on: give their second factor, or set one up; null: nothing. */
export type MissingFactor = "give" | "set-up" | null;

/**
 * Whether this browser lacks the second factor. Asked for where the unit asks for one, and of whoever has one: a mail
 * that fell into wrong hands shall then open nothing.
 */
export async function missingFactor(
  actor: Pick<UnitActor, "unitId" | "userId" | "sessionId">,
): Promise<MissingFactor> {
  const [[unit], [factor], [session]] = await Promise.all([
    read()
      .select({ needs: organisations.needsSecondFactor })
      .from(organisations)
      .where(eq(organisations.id, actor.unitId)),
    read()
      .select({ confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.userId, actor.userId)),
    read().select({ at: sessions.secondFactorAt }).from(sessions).where(eq(sessions.id, actor.sessionId)),
  ]);
  if (factor?.confirmedAt) return session?.at ? null : "give";
  return unit?.needs ? "set-up" : null;
}
