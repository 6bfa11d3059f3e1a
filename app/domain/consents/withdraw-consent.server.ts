import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { notFound } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { consents } from "~/db/schema/index.server";
import { stopSharing, type Stopped } from "./stop-sharing.server";

/**
 * The candidate takes a consent back (GDPR art. 7(3)). From this moment nothing is shared under it, our copy
 * of what was sent on is closed, and the unit is told. Withdrawn twice is withdrawn once, at the first time.
 * @throws 404
 */
export async function withdrawConsent(
  actor: GroupActor,
  candidateId: string,
  consentId: string,
): Promise<Stopped> {
  return transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    const [consent] = await tx
      .select({ withdrawnAt: consents.withdrawnAt, purpose: consents.purpose })
      .from(consents)
      .where(
        and(
          eq(consents.id, consentId),
          eq(consents.candidateId, candidateId),
          eq(consents.groupId, actor.groupId),
        ),
      );
    if (!consent) notFound();
    if (consent.withdrawnAt) return { toTell: [] };
    const at = new Date();
    await tx
      .update(consents)
      .set({ withdrawnAt: at, withdrawnNotedBy: actor.userId })
      .where(eq(consents.id, consentId));
    await record(tx, actor, {
      action: "consent.withdrawn",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { consentId, purpose: consent.purpose },
    });
    return stopSharing(tx, actor, candidateId, [consentId], at);
  });
}
