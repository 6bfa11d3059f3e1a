import { and, eq, ne } from "drizzle-orm";
import { userOf, type Stopper } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { whoseIntroduction } from "~/app/domain/timeline/whose.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { introductions, introductionSteps } from "~/db/schema/index.server";
import type { Ended } from "./stop-sharing.server";

/** Firms see nothing more of what was shown under these consents: the level goes to nothing, with its step. */
export async function stopIntroductions(
  tx: Tx,
  actor: Stopper,
  candidateId: string,
  ended: Ended,
  at: Date,
): Promise<void> {
  const shared = await tx
    .select({
      id: introductions.id,
      shares: introductions.shares,
      version: introductions.version,
      profileConsentId: introductions.profileConsentId,
      identityConsentId: introductions.identityConsentId,
    })
    .from(introductions)
    .where(
      and(
        eq(introductions.groupId, actor.groupId),
        eq(introductions.candidateId, candidateId),
        ne(introductions.shares, "nothing"),
      ),
    );
  const stopped = shared.filter((row) => {
    const consentId = row.shares === "identity" ? row.identityConsentId : row.profileConsentId;
    return ended === "all" || (consentId !== null && ended.includes(consentId));
  });
  for (const row of stopped) {
    await tx
      .update(introductions)
      .set({ shares: "nothing", profileText: null, version: row.version + 1 })
      .where(eq(introductions.id, row.id));
    await tx.insert(introductionSteps).values({
      id: newId(),
      groupId: actor.groupId,
      introductionId: row.id,
      kind: "sharing-stopped",
      at,
      byUserId: userOf(actor),
      details: { reason: "consent-withdrawn" },
      ...whoseIntroduction(row.id),
    });
    await record(tx, actor, {
      action: "introduction.sharing-stopped",
      subject: { kind: "introduction", id: row.id },
      organisationId: actor.groupId,
      details: { reason: "consent-withdrawn", shared: row.shares },
    });
  }
}
