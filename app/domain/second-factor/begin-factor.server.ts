import { eq } from "drizzle-orm";
import type { UnitActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { secondFactors } from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import { sealSecret } from "./factor-of.server";
import { newSecret } from "./totp";

/**
 * Begins a person's second factor: a new secret, of no force until a first code confirms it. Begun again, the one
 * before is forgotten.
 * @throws Refused when there is a confirmed one, which is taken off first
 */
export async function beginFactor(actor: UnitActor): Promise<void> {
  const { userId } = actor;
  await transact(async (tx) => {
    const [known] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
    if (known?.confirmedAt) throw new Refused("factorThere");
    await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
    const id = newId();
    await tx
      .insert(secondFactors)
      .values({ id, userId, secret: sealSecret(newSecret(), id), createdAt: new Date() });
    await record(tx, actor, {
      action: "second-factor.begun",
      subject: { kind: "user", id: userId },
      organisationId: actor.unitId,
    });
  });
}
