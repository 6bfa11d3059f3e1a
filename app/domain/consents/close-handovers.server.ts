import { and, desc, eq, isNotNull, ne, or } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { handovers, handoverSteps, linkTokens, organisations, threads } from "~/db/schema/index.server";
import type { Ended } from "./stop-sharing.server";

async function tellUnit(tx: Tx, actor: GroupActor, handoverId: string, to: { email: string; name: string }) {
  const [link] = await tx
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(and(eq(linkTokens.purpose, "handover"), eq(linkTokens.subjectId, handoverId)))
    .orderBy(desc(linkTokens.id))
    .limit(1);
  const [thread] = await tx
    .select({ id: threads.id })
    .from(threads)
    .where(eq(threads.handoverId, handoverId));
  await queueMail(tx, {
    organisationId: actor.groupId,
    template: "consent-withdrawn",
    locale: "da",
    to,
    about: { handoverId, linkTokenId: link?.id },
    threadId: thread?.id,
  });
}

/**
 * Closes our copy of every case sent on under these consents and tells the units by mail, without a name.
 * @returns the names of receivers without the product, whom a person must tell
 */
export async function closeHandovers(
  tx: Tx,
  actor: GroupActor,
  candidateId: string,
  ended: Ended,
  at: Date,
): Promise<string[]> {
  const sent = await tx
    .select({
      id: handovers.id,
      consentId: handovers.consentId,
      receiverName: handovers.receiverName,
      version: handovers.version,
      closedAt: handovers.closedAt,
      unitName: organisations.name,
      unitEmail: organisations.email,
    })
    .from(handovers)
    .leftJoin(organisations, eq(organisations.id, handovers.unitId))
    .where(
      and(
        eq(handovers.groupId, actor.groupId),
        eq(handovers.candidateId, candidateId),
        or(isNotNull(handovers.snapshot), ne(handovers.state, "closed")),
      ),
    );
  const toTell: string[] = [];
  for (const row of sent) {
    if (ended !== "all" && !ended.includes(row.consentId)) continue;
    await tx
      .update(handovers)
      .set({
        snapshot: null,
        state: "closed",
        closedAt: row.closedAt ?? at,
        closedReason: "consent-withdrawn",
        wantsGroupSince: null,
        wantsUnitSince: null,
        version: row.version + 1,
      })
      .where(eq(handovers.id, row.id));
    await tx.insert(handoverSteps).values({
      id: newId(),
      groupId: actor.groupId,
      handoverId: row.id,
      kind: "closed",
      at,
      byUserId: actor.userId,
      details: { reason: "consent-withdrawn" },
    });
    await record(tx, actor, {
      action: "handover.closed",
      subject: { kind: "handover", id: row.id },
      organisationId: actor.groupId,
      details: { reason: "consent-withdrawn" },
    });
    if (row.unitEmail) await tellUnit(tx, actor, row.id, { email: row.unitEmail, name: row.unitName ?? "" });
    else toTell.push(row.receiverName);
  }
  return [...new Set(toTell)];
}
