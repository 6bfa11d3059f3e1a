import { and, eq, isNull, lt } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { transact, type Tx } from "~/db/client.server";
import { recoveryCodes, secondFactors, sessions } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { factorOf, type Factor } from "./factor-of.server";
import { attemptWindowMs, mostAttempts } from "./limits";
import { recoveryHash } from "./recovery.server";
import { stepOfCode } from "./totp";

/** Takes a code of the app: the first of two who give the same one at once wins. */
async function takeCode(tx: Tx, factor: Factor, code: string, now: Date): Promise<boolean> {
  const step = stepOfCode(factor.secret, code, factor.lastStep, now);
  if (step === null) return false;
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.id, factor.id), lt(secondFactors.lastStep, step)))
    .returning({ id: secondFactors.id });
  return taken.length > 0;
}

/** Uses a recovery code up. */
async function takeRecovery(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, recoveryHash(userId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length > 0;
}

/**
 * A person gives their second factor in this browser: a code of the app, or one of the recovery codes. Each counts
 * once.
 * @throws Refused for a wrong or used code, or after too many
 */
export async function giveCode(actor: UnitActor, code: string, now = new Date()): Promise<void> {
  const { userId, sessionId } = actor;
  if (!(await countAttempt(`second-factor:${userId}`, mostAttempts, attemptWindowMs)))
    throw new Refused("tooManyAttempts", "code");
  await transact(async (tx) => {
    const factor = await factorOf(tx, userId);
    if (!factor?.confirmedAt) throw new Refused("codeWrong", "code");
    const byApp = await takeCode(tx, factor, code, now);
    if (!byApp && !(await takeRecovery(tx, userId, code, now))) throw new Refused("codeWrong", "code");
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, sessionId));
    await record(tx, actor, {
      action: byApp ? "second-factor.given" : "second-factor.recovered",
      subject: { kind: "user", id: userId },
      organisationId: actor.unitId,
    });
  });
}
