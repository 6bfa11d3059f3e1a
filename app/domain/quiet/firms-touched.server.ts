import { and, eq, inArray, isNull } from "drizzle-orm";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { askAgain, enquiries, followUps } from "~/db/schema/index.server";
import type { Touch } from "./silence";

type Firm = { id: string; lastContactAt: Date | null };
type Enquiry = {
  state: string;
  volunteerId: string;
  sentAt: Date;
  endedAt: Date | null;
  endedReason: string | null;
};

/** How the group and a firm have been in touch, and who wrote to it last. */
export type FirmTouch = Touch & { lastAskedBy: string | null };

function byFirm<Row extends { firmId: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const of = found.get(row.firmId);
    if (of) of.push(row);
    else found.set(row.firmId, [row]);
  }
  return found;
}

/** A no that ended the latest enquiry holds until somebody has spoken with the firm again. */
function saidNo(latest: Enquiry | undefined, lastContactAt: Date | null): boolean {
  if (!latest?.endedAt || (latest.endedReason !== "no" && latest.endedReason !== "never-write")) return false;
  return !lastContactAt || lastContactAt <= latest.endedAt;
}

/** The same for many firms of the group, in three queries. A no that binds a firm is asked for apart. */
export async function firmsTouched(
  groupId: GroupId,
  firms: readonly Firm[],
): Promise<Map<string, FirmTouch>> {
  if (firms.length === 0) return new Map();
  const ids = firms.map(({ id }) => id);
  const db = read();
  const asked = byFirm(
    await db
      .select({
        firmId: enquiries.firmId,
        state: enquiries.state,
        volunteerId: enquiries.volunteerId,
        sentAt: enquiries.sentAt,
        endedAt: enquiries.endedAt,
        endedReason: enquiries.endedReason,
      })
      .from(enquiries)
      .where(and(eq(enquiries.groupId, groupId), inArray(enquiries.firmId, ids)))
      .orderBy(enquiries.sentAt),
  );
  const promised = await db
    .selectDistinct({ firmId: followUps.firmId })
    .from(followUps)
    .where(
      and(
        eq(followUps.groupId, groupId),
        inArray(followUps.firmId, ids),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    );
  const again = byFirm(
    await db
      .select({ firmId: askAgain.firmId, onDay: askAgain.onDay })
      .from(askAgain)
      .where(and(eq(askAgain.groupId, groupId), inArray(askAgain.firmId, ids))),
  );
  const open = new Set(promised.map(({ firmId }) => firmId));
  return new Map(
    firms.map(({ id, lastContactAt }) => {
      const of = asked.get(id) ?? [];
      const latest = of.at(-1);
      const ends = of.flatMap(({ endedAt }) => endedAt?.getTime() ?? []);
      const spokenOn = lastContactAt && plainDateAt(lastContactAt);
      return [
        id,
        {
          lastContactAt,
          lastEnquiryEndedAt: ends.length > 0 ? new Date(Math.max(...ends)) : null,
          hasOpenEnquiry: of.some(({ state }) => state !== "ended"),
          isPlanned: open.has(id) || (again.get(id) ?? []).some(({ onDay }) => !spokenOn || onDay > spokenOn),
          saysNo: saidNo(latest, lastContactAt),
          lastAskedBy: latest?.volunteerId ?? null,
        },
      ];
    }),
  );
}
