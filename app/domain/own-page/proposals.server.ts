import { and, desc, eq, isNull } from "drizzle-orm";
import { type z } from "zod";
import type { CandidateActor, GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { profileTellsWho } from "~/app/domain/candidates/profile-text";
import { notFound, Refused } from "~/app/domain/errors.server";
import { email, line, name, note, phone } from "~/app/domain/forms/fields.server";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { fold } from "~/app/domain/rules/fold";
import { read, transact, type Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { candidateProposals, candidates } from "~/db/schema/index.server";
import { aboutMe } from "./about-me.server";
import { noteAct } from "./note-act.server";

/** The facts that a candidate may propose another wording of, each with the kind of field that it is. */
export const proposable = {
  calledName: name(),
  fullName: name(),
  phone: phone(),
  email: email(),
  languages: line(),
  skills: note(2000),
  transport: note(500),
  wishes: note(2000),
  profileText: note(600),
} satisfies Partial<Record<keyof typeof candidates.$inferSelect, z.ZodType<string>>>;

/** Their own words and when they can start, which stand as they write them. */
export const ownWordFields = { motivation: note(2000), availability: note(500) };

export type ProposableField = keyof typeof proposable;

/** True for a fact of which another wording may be proposed. */
export function isProposable(field: string): field is ProposableField {
  return Object.hasOwn(proposable, field);
}

export type Proposal = typeof candidateProposals.$inferSelect;

/** What a candidate of the group has proposed, newest first. */
export async function proposalsOf(
  { groupId }: Pick<GroupActor, "groupId">,
  candidateId: string,
  state?: Proposal["state"],
): Promise<Proposal[]> {
  return read()
    .select()
    .from(candidateProposals)
    .where(
      and(
        eq(candidateProposals.groupId, groupId),
        eq(candidateProposals.candidateId, candidateId),
        state && eq(candidateProposals.state, state),
      ),
    )
    .orderBy(desc(candidateProposals.id))
    .limit(100);
}

async function insertProposal(
  tx: Tx,
  actor: CandidateActor,
  change: { field: string; oldValue: string | null; newValue: string | null; accepted: boolean },
): Promise<void> {
  const at = new Date();
  await tx.insert(candidateProposals).values({
    id: newId(),
    groupId: actor.groupId,
    candidateId: actor.candidateId,
    field: change.field,
    oldValue: change.oldValue,
    newValue: change.newValue,
    state: change.accepted ? "accepted" : "open",
    madeAt: at,
    decidedAt: change.accepted ? at : null,
  });
}

/**
 * The candidate asks for a fact about them to be different. A volunteer decides; a later proposal for the same
 * field takes the place of one that waits.
 */
export async function propose(
  actor: CandidateActor,
  field: ProposableField,
  newValue: string,
  requestId?: string,
): Promise<void> {
  await transact(async (tx) => {
    const oldValue = (await aboutMe(actor, tx)).candidate[field];
    if (oldValue === newValue) return;
    if (!(await noteAct(tx, actor, { kind: "proposed", about: field, requestId }))) return;
    await tx
      .update(candidateProposals)
      .set({ state: "replaced", decidedAt: new Date() })
      .where(
        and(
          eq(candidateProposals.candidateId, actor.candidateId),
          eq(candidateProposals.field, field),
          eq(candidateProposals.state, "open"),
        ),
      );
    await insertProposal(tx, actor, { field, oldValue, newValue, accepted: false });
  });
}

/** The candidate's own words and when they can start, saved as they stand, with what stood there before kept. */
export async function writeOwnWords(
  actor: CandidateActor,
  words: { motivation?: string; availability?: string; requestId?: string },
): Promise<void> {
  await transact(async (tx) => {
    const { candidate } = await aboutMe(actor, tx);
    const next = { motivation: words.motivation ?? null, availability: words.availability ?? null };
    const changed = (["motivation", "availability"] as const).filter(
      (field) => candidate[field] !== next[field],
    );
    if (changed.length === 0) return;
    if (!(await noteAct(tx, actor, { kind: "own-words", requestId: words.requestId }))) return;
    for (const field of changed) {
      const change = { field, oldValue: candidate[field], newValue: next[field], accepted: true };
      await insertProposal(tx, actor, change);
    }
    await tx
      .update(candidates)
      .set({ ...next, version: candidate.version + 1 })
      .where(eq(candidates.id, actor.candidateId));
    await record(tx, actor, {
      action: "candidate.edited",
      subject: { kind: "candidate", id: actor.candidateId },
      organisationId: actor.groupId,
      details: { fields: changed, version: candidate.version + 1 },
    });
  });
}

/** The columns that an accepted proposal changes: names are found and sorted by. */
function columnsOf(
  field: ProposableField,
  value: string,
  names: { calledName: string; fullName: string | null },
) {
  const now = { ...names, ...(field in names ? { [field]: value } : {}) };
  return {
    [field]: value,
    search: fold(`${now.calledName} ${now.fullName ?? ""}`),
    sortKey: danishSortKey(now.calledName),
  };
}

/**
 * A volunteer accepts a proposal, which changes the fact, or declines it. Decided twice it is decided once.
 * @throws Refused "changedSince" where the fact has changed since it was proposed, "profileTellsWho"; 404
 */
export async function decideProposal(
  actor: GroupActor,
  candidateId: string,
  proposalId: string,
  accept: boolean,
): Promise<void> {
  await transact(async (tx) => {
    const { calledName, fullName } = await ownCandidate(tx, actor.groupId, candidateId);
    const mine = and(
      eq(candidateProposals.id, proposalId),
      eq(candidateProposals.groupId, actor.groupId),
      eq(candidateProposals.candidateId, candidateId),
    );
    const [proposal] = await tx.select().from(candidateProposals).where(mine);
    const { field, newValue, state } = proposal ?? notFound();
    if (state !== "open") return;
    if (accept && isProposable(field) && newValue !== null) {
      const [row] = await tx
        .select({ now: candidates[field], version: candidates.version })
        .from(candidates)
        .where(and(eq(candidates.id, candidateId), isNull(candidates.deletedAt)));
      if (!row) notFound();
      if (row.now !== (proposal?.oldValue ?? null)) throw new Refused("changedSince");
      if (
        field === "profileText" &&
        profileTellsWho(newValue, { calledName, fullName: fullName ?? undefined })
      ) {
        throw new Refused("profileTellsWho");
      }
      await tx
        .update(candidates)
        .set({ ...columnsOf(field, newValue, { calledName, fullName }), version: row.version + 1 })
        .where(eq(candidates.id, candidateId));
    }
    await tx
      .update(candidateProposals)
      .set({ state: accept ? "accepted" : "declined", decidedAt: new Date(), decidedBy: actor.userId })
      .where(mine);
    await record(tx, actor, {
      action: accept ? "candidate.proposal-accepted" : "candidate.proposal-declined",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { field, proposalId },
    });
  });
}
