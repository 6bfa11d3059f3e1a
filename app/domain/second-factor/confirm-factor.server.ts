import { eq } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { recoveryCodes, secondFactors, sessions } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { attemptWindowMs, mostAttempts } from "./limits";
import { factorOf } from "./factor-of.server";
import { newRecoveryCodes, recoveryHash } from "./recovery.server";
import { stepOfCode } from "./totp";

/** Gives a person new recovery codes instead of those they had. @returns them, which are shown once and never again */
export async function renewRecovery(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ id: newId(), userId, codeHash: recoveryHash(userId, code) })));
  return codes;
}

/**
 * The first code of the app confirms a second factor that was begun; this browser counts as having given it.
 * @returns the recovery codes
 * @throws Refused for a wrong code, or after too many
 */
export async function confirmFactor(actor: UnitActor, code: string, now = new Date()): Promise<string[]> {
  const { userId, sessionId } = actor;
  if (!(await countAttempt(`second-factor:${userId}`, mostAttempts, attemptWindowMs)))
    throw new Refused("tooManyAttempts", "code");
  return transact(async (tx) => {
    const factor = await factorOf(tx, userId);
    const step = factor && stepOfCode(factor.secret, code, factor.lastStep, now);
    if (!factor || factor.confirmedAt || step === null) throw new Refused("codeWrong", "code");
    await tx
      .update(secondFactors)
      .set({ confirmedAt: now, lastStep: step })
      .where(eq(secondFactors.id, factor.id));
    await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, sessionId));
    await record(tx, actor, {
      action: "second-factor.confirmed",
      subject: { kind: "user", id: userId },
      organisationId: actor.unitId,
    });
    return renewRecovery(tx, userId);
  });
}
