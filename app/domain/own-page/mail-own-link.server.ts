import { eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { countAttempt } from "~/app/domain/attempts/count-attempt.server";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { Refused } from "~/app/domain/errors.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import { mailLocaleOf } from "~/app/i18n/candidate-locale";
import { transact } from "~/db/client.server";
import { candidates } from "~/db/schema/index.server";
import { linkState } from "./link-rules";
import { standingLink } from "./standing-link.server";

const hour = 3_600_000;

/**
 * Mails the link of a candidate's own page to their own address.
 * @throws Refused where there is no address, no link that waits, or five mails an hour have gone already; 404
 */
export async function mailOwnLink(actor: GroupActor, candidateId: string): Promise<void> {
  if (!(await countAttempt(`own-page:mail:${candidateId}`, 5, hour))) throw new Refused("tooManyAttempts");
  await transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    const link = await standingLink(actor, candidateId, tx);
    const [candidate] = await tx
      .select({ email: candidates.email, calledName: candidates.calledName, locale: candidates.locale })
      .from(candidates)
      .where(eq(candidates.id, candidateId));
    if (!candidate?.email || !link || linkState(link) !== "fresh") throw new Refused("ownLinkGone");
    await queueMail(tx, {
      organisationId: actor.groupId,
      template: "own-page",
      locale: mailLocaleOf(candidate.locale),
      to: { email: candidate.email, name: candidate.calledName },
      about: { candidateId, linkTokenId: link.id, userId: actor.userId },
    });
    await record(tx, actor, {
      action: "own-page.link-mailed",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
    });
  });
}
