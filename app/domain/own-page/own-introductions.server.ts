import { and, desc, eq, inArray } from "drizzle-orm";
import type { CandidateActor } from "~/app/access/actor";
import { endIn } from "~/app/domain/introductions/end-introduction.server";
import { ownIntroduction } from "~/app/domain/introductions/own-introduction.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { read, transact } from "~/db/client.server";
import { firms, introductions, ownActs } from "~/db/schema/index.server";
import { insertYes, type ShownWords } from "./answer-thing.server";
import { noteAct } from "./note-act.server";

/** A firm that the candidate is proposed to, and what they have said to it. */
export type OwnIntroduction = {
  id: string;
  firmId: string;
  firm: string;
  town: string | null;
  address: string | null;
  meetingAt: Date | null;
  meetingPlace: string | null;
  meetingCompanion: string | null;
  ended: boolean;
  answer: "yes" | "no" | null;
};

/** Every firm that the candidate is or was proposed to, newest first, with their own answer. */
export async function ownIntroductions(actor: CandidateActor): Promise<OwnIntroduction[]> {
  const rows = await read()
    .select({
      id: introductions.id,
      firmId: introductions.firmId,
      firm: firms.name,
      town: firms.town,
      address: firms.address,
      meetingAt: introductions.meetingAt,
      meetingPlace: introductions.meetingPlace,
      meetingCompanion: introductions.meetingCompanion,
      endedAt: introductions.endedAt,
    })
    .from(introductions)
    .innerJoin(firms, eq(firms.id, introductions.firmId))
    .where(and(eq(introductions.groupId, actor.groupId), eq(introductions.candidateId, actor.candidateId)))
    .orderBy(desc(introductions.id))
    .limit(50);
  const acts = await read()
    .select({ kind: ownActs.kind, about: ownActs.about })
    .from(ownActs)
    .where(
      and(
        eq(ownActs.groupId, actor.groupId),
        eq(ownActs.candidateId, actor.candidateId),
        inArray(ownActs.kind, ["introduction-yes", "introduction-no"]),
      ),
    )
    .orderBy(ownActs.id);
  return rows.map(({ endedAt, ...row }) => {
    const said = acts.findLast(({ about }) => about === row.id)?.kind;
    const answer = said === "introduction-yes" ? "yes" : said === "introduction-no" ? "no" : null;
    return { ...row, ended: endedAt !== null, answer };
  });
}

/** One of them. @throws 404 */
export async function ownIntroductionPage(actor: CandidateActor, id: string): Promise<OwnIntroduction> {
  return (await ownIntroductions(actor)).find((introduction) => introduction.id === id) ?? notFound();
}

/**
 * The candidate's answer to a proposal. A no ends it, without a reason to anybody; a yes lets the firm have name
 * and phone only where the candidate ticked that, too.
 * @param answer.identity the words they ticked; null where they did not
 * @throws Refused "introductionEnded" where it is over; 404 for another's
 */
export async function answerIntroduction(
  actor: CandidateActor,
  introductionId: string,
  answer: { yes: boolean; identity: ShownWords | null; requestId?: string },
): Promise<void> {
  await transact(async (tx) => {
    const introduction = await ownIntroduction(tx, actor.groupId, introductionId);
    if (introduction.candidateId !== actor.candidateId) notFound();
    if (introduction.endedAt && answer.yes) throw new Refused("introductionEnded");
    const kind = answer.yes ? "introduction-yes" : "introduction-no";
    const { requestId } = answer;
    if (!(await noteAct(tx, actor, { kind, about: introductionId, requestId }))) return;
    if (!answer.yes) return endIn(tx, actor, introductionId, "candidate-declined");
    if (!answer.identity) return;
    const { firmId } = introduction;
    await insertYes(tx, actor, `navn-${firmId}`, { purpose: "identity-to-firm", firmId }, answer.identity);
  });
}
