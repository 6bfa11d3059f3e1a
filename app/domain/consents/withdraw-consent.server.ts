import { inArray } from "drizzle-orm";
import { userOf, type ConsentActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { notFound } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { consents } from "~/db/schema/index.server";
import { consentsOf } from "./consents-of.server";
import { isSameThing } from "./same-thing";
import { stopSharing, type Stopped } from "./stop-sharing.server";

/**
 * The candidate takes a consent back (GDPR art. 7(3)). From this moment nothing is shared under it, our copy
 * of what was sent on is closed, and the unit is told. A yes to the same thing that was noted more than once is
 * taken back every time it was noted. Withdrawn twice is withdrawn once, at the first time.
 * @throws 404
 */
export async function withdrawConsent(
  actor: ConsentActor,
  candidateId: string,
  consentId: string,
): Promise<Stopped> {
  return transact((tx) => takeBack(tx, actor, candidateId, consentId));
}

/** `withdrawConsent` in a transaction that is open already. */
export async function takeBack(
  tx: Tx,
  actor: ConsentActor,
  candidateId: string,
  consentId: string,
): Promise<Stopped> {
  await ownCandidate(tx, actor.groupId, candidateId);
  const all = await consentsOf(tx, actor.groupId, candidateId);
  const consent = all.find(({ id }) => id === consentId) ?? notFound();
  if (consent.withdrawnAt) return { toTell: [] };
  const at = new Date();
  const ended = all.filter((other) => !other.withdrawnAt && isSameThing(other, consent)).map(({ id }) => id);
  await tx
    .update(consents)
    .set({ withdrawnAt: at, withdrawnNotedBy: userOf(actor) })
    .where(inArray(consents.id, ended));
  for (const id of ended) {
    await record(tx, actor, {
      action: "consent.withdrawn",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { consentId: id, purpose: consent.purpose },
    });
  }
  return stopSharing(tx, actor, candidateId, ended, at);
}
