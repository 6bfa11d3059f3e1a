import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { read, transact } from "~/db/client.server";
import { firms, followUps, introductions, ownActs } from "~/db/schema/index.server";

/** What a candidate did on their page and nobody has looked at yet. `firm`: the one that it is about, by name. */
export type UnseenAct = {
  id: string;
  kind: typeof ownActs.$inferSelect.kind;
  about: string | null;
  at: Date;
  text: string | null;
  firm: string | null;
};

const unseen = (actor: GroupActor, candidateId: string) =>
  and(eq(ownActs.groupId, actor.groupId), eq(ownActs.candidateId, candidateId), isNull(ownActs.seenAt));

/** What is new from a candidate's own page, newest first. Assert the candidate before. */
export async function unseenActs(actor: GroupActor, candidateId: string): Promise<UnseenAct[]> {
  const rows = await read()
    .select({
      id: ownActs.id,
      kind: ownActs.kind,
      about: ownActs.about,
      at: ownActs.at,
      text: ownActs.text,
      firmId: introductions.firmId,
    })
    .from(ownActs)
    .leftJoin(introductions, eq(introductions.id, ownActs.about))
    .where(unseen(actor, candidateId))
    .orderBy(desc(ownActs.id))
    .limit(50);
  const firmOf = ({ kind, about, firmId }: (typeof rows)[number]) =>
    firmId ?? (kind === "firm-excepted" ? about : about?.startsWith("navn-") ? about.slice(5) : null);
  const ids = [...new Set(rows.flatMap((row) => firmOf(row) ?? []))];
  const named = ids.length
    ? await read()
        .select({ id: firms.id, name: firms.name })
        .from(firms)
        .where(and(inArray(firms.id, ids), eq(firms.groupId, actor.groupId)))
    : [];
  return rows.map(({ firmId, ...row }) => ({
    ...row,
    firm: named.find(({ id }) => id === firmOf({ ...row, firmId }))?.name ?? null,
  }));
}

/** A volunteer has seen all of it: the promise to look is kept. @throws 404 */
export async function markActsSeen(actor: GroupActor, candidateId: string): Promise<void> {
  await transact(async (tx) => {
    await ownCandidate(tx, actor.groupId, candidateId);
    const at = new Date();
    const seen = await tx
      .update(ownActs)
      .set({ seenAt: at, seenBy: actor.userId })
      .where(unseen(actor, candidateId))
      .returning({ details: ownActs.details });
    if (seen.length === 0) return;
    const promises = [...new Set(seen.flatMap(({ details }) => details?.followUpId ?? []))];
    if (promises.length > 0) {
      await tx
        .update(followUps)
        .set({ doneAt: at, doneBy: actor.userId })
        .where(and(inArray(followUps.id, promises), isNull(followUps.doneAt)));
    }
    await record(tx, actor, {
      action: "own-page.seen",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
    });
  });
}
