import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { read, transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, firms, quietNotices, refusals } from "~/db/schema/index.server";
import { candidatesTouched } from "./candidates-touched.server";
import { firmsTouched } from "./firms-touched.server";
import { isSpokenFor, quietSince, type Touch } from "./silence";

const STEP = 200;
const NEW_FOR_MS = 7 * 86_400_000;

type Notice = { id: string; quietSince: Date; touch: Touch | undefined };

function openNotices(groupId: GroupId, after: string) {
  return read()
    .select({
      id: quietNotices.id,
      quietSince: quietNotices.quietSince,
      firm: { id: firms.id, lastContactAt: firms.lastContactAt },
      candidate: {
        id: candidates.id,
        lastContactAt: candidates.lastContactAt,
        createdAt: candidates.createdAt,
      },
    })
    .from(quietNotices)
    .leftJoin(firms, and(eq(firms.id, quietNotices.firmId), isNull(firms.deletedAt)))
    .leftJoin(candidates, and(eq(candidates.id, quietNotices.candidateId), isNull(candidates.deletedAt)))
    .where(and(eq(quietNotices.groupId, groupId), isNull(quietNotices.closedAt), gt(quietNotices.id, after)))
    .orderBy(quietNotices.id)
    .limit(STEP);
}

/** Has a firm said no lately? Older noes were asked about when the notice was made, or at an earlier look. */
async function hasNewNo(groupId: GroupId, now: Date): Promise<boolean> {
  const [row] = await read()
    .select({ id: refusals.id })
    .from(refusals)
    .where(
      and(
        eq(refusals.groupId, groupId),
        inArray(refusals.scope, ["workplace", "firm"]),
        isNull(refusals.liftedAt),
        gt(refusals.notedAt, new Date(now.getTime() - NEW_FOR_MS)),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Takes away the open notices of a group that things have overtaken. One that was answered by a contact goes
 * altogether, so that it is there again if that contact is deleted; one whose firm is waited for, planned for or
 * has said no is closed, and stays away until a new contact and a new silence.
 */
export async function dropOvertaken(groupId: GroupId, now: Date): Promise<void> {
  const noesAreNew = await hasNewNo(groupId, now);
  for (let after = ""; ;) {
    const step = await openNotices(groupId, after);
    const ofFirms = await firmsTouched(
      groupId,
      step.flatMap(({ firm }) => firm ?? []),
    );
    const ofCandidates = await candidatesTouched(
      groupId,
      step.flatMap(({ candidate }) => candidate ?? []),
      now,
    );
    const notices: Notice[] = [];
    for (const { id, quietSince: since, firm, candidate } of step) {
      const touch = firm ? ofFirms.get(firm.id) : candidate ? ofCandidates.get(candidate.id) : undefined;
      const saysNo =
        noesAreNew && firm !== null && (await mayWriteTo(read(), groupId, { firmId: firm.id })) !== null;
      notices.push({ id, quietSince: since, touch: touch && { ...touch, saysNo: touch.saysNo || saysNo } });
    }
    await settle(notices, now);
    const last = step.at(-1);
    if (!last || step.length < STEP) return;
    after = last.id;
  }
}

async function settle(notices: Notice[], now: Date): Promise<void> {
  const answered: string[] = [];
  const overtaken: string[] = [];
  for (const { id, quietSince: since, touch } of notices) {
    const latest = touch && quietSince(touch);
    if (latest && latest > since) answered.push(id);
    else if (touch && isSpokenFor(touch)) overtaken.push(id);
  }
  if (answered.length + overtaken.length === 0) return;
  await transact(async (tx) => {
    const stillOpen = (ids: string[]) => and(inArray(quietNotices.id, ids), isNull(quietNotices.closedAt));
    if (answered.length > 0) await tx.delete(quietNotices).where(stillOpen(answered));
    if (overtaken.length > 0)
      await tx.update(quietNotices).set({ closedAt: now }).where(stillOpen(overtaken));
  });
}
