import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { mayShowIdentity, mayShowProfile } from "~/app/domain/consents/may-share.server";
import { version } from "~/app/domain/forms/fields.server";
import { transact } from "~/db/client.server";
import { introductions } from "~/db/schema/index.server";
import { Refused, Stale } from "../errors.server";
import { mailToFirm } from "./mail-to-firm.server";
import { addIntroductionStep, ownIntroduction } from "./own-introduction.server";

export const sharingSchema = z.object({
  version: version(),
  level: z.enum(["nothing", "profile", "identity"]),
});

/**
 * Decides what the firm may see of an introduced person: the coarse profile, name and phone, or nothing. The
 * consent is asked for in the same transaction; the firm gets a mail with a link, and nothing in it.
 * Nothing changes when that level stands already; nobody is written to when the firm comes to see less.
 * @throws Refused without the consent, the profile's text, or a way to write to the firm; Stale when somebody
 *   else has changed it; 404 for another group's
 */
export async function share(
  actor: GroupActor,
  introductionId: string,
  { level, version: shown }: z.output<typeof sharingSchema>,
): Promise<void> {
  await transact(async (tx) => {
    const { groupId } = actor;
    const introduction = await ownIntroduction(tx, groupId, introductionId);
    if (introduction.shares === level) return;
    if (introduction.version !== shown) throw new Stale();
    if (introduction.endedAt && level !== "nothing") throw new Refused("introductionEnded");
    const { candidateId, firmId } = introduction;
    const at = new Date();
    const changes: Partial<typeof introductions.$inferInsert> = {};
    if (level !== "nothing") {
      const candidate = await ownCandidate(tx, groupId, candidateId);
      const profileConsentId = await mayShowProfile(tx, groupId, candidateId, firmId, at);
      const identityConsentId =
        level === "identity" ? await mayShowIdentity(tx, groupId, candidateId, firmId, at) : null;
      if (!(level === "identity" ? identityConsentId : profileConsentId))
        throw new Refused("sharingConsentMissing");
      if (level === "profile" && !candidate.profileText) throw new Refused("profileMissing");
      Object.assign(changes, {
        profileText: profileConsentId ? candidate.profileText : null,
        profileConsentId,
        identityConsentId,
      });
    }
    await tx
      .update(introductions)
      .set({ ...changes, shares: level, version: shown + 1 })
      .where(and(eq(introductions.id, introductionId), eq(introductions.version, shown)));
    await addIntroductionStep(tx, introduction, {
      kind:
        level === "nothing" ? "sharing-stopped" : level === "profile" ? "profile-shared" : "identity-shared",
      at,
      byUserId: actor.userId,
    });
    const isMore = level === "identity" || (level === "profile" && introduction.shares === "nothing");
    if (isMore) {
      await mailToFirm(
        tx,
        introduction,
        level === "profile" ? "introduction-profile" : "introduction-named",
        at,
      );
    }
    await record(tx, actor, {
      action: "introduction.shared",
      subject: { kind: "introduction", id: introductionId },
      organisationId: groupId,
      details: {
        level,
        candidateId,
        firmId,
        profileConsentId: changes.profileConsentId ?? null,
        identityConsentId: changes.identityConsentId ?? null,
      },
    });
  });
}
