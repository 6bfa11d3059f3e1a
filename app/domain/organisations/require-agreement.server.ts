import { and, eq } from "drizzle-orm";
import { Refused } from "~/app/domain/errors.server";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { agreements } from "~/db/schema/index.server";

/**
 * Asked before a group's first candidate: it has named its data controller and accepted a
 * data-processing agreement with the operator, of whichever version (GDPR art. 28(3)).
 * @throws Refused `agreementMissing`
 */
export async function requireAgreement(tx: Tx, groupId: GroupId): Promise<void> {
  const [agreement] = await tx
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.organisationId, groupId), eq(agreements.kind, "data-processing")))
    .limit(1);
  if (!agreement) throw new Refused("agreementMissing");
}
