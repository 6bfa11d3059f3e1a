import { and, desc, eq, exists, gt, isNull, lte, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { GroupActor } from "~/app/access/actor";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { builtOnce } from "~/db/client.server";
import { askAgain, enquiries, firms, refusals } from "~/db/schema/index.server";

const MOST_SHOWN = 8;
/** How many are looked at, to find those who have not been spoken with since: the first mostly do. */
const LOOKS = [12, 30];

/** A firm that said "not this time" and may be asked again now. */
export type AskAgain = {
  enquiryId: string;
  firmId: string;
  firmName: string;
  town: string | null;
  onDay: string;
};

const place = { groupId: sql.placeholder("groupId"), today: sql.placeholder("today") };

const due = builtOnce((db) => {
  const later = alias(enquiries, "later");
  const one = { one: sql`1` };
  const asked = db
    .select(one)
    .from(later)
    .where(
      and(
        eq(later.groupId, place.groupId),
        eq(later.firmId, askAgain.firmId),
        gt(later.sentAt, enquiries.sentAt),
      ),
    );
  const refused = db
    .select(one)
    .from(refusals)
    .where(
      and(
        eq(refusals.groupId, place.groupId),
        isNull(refusals.liftedAt),
        or(eq(refusals.scope, "workplace"), eq(refusals.scope, "firm")),
        eq(refusals.firmId, askAgain.firmId),
      ),
    );
  return (
    db
      .select({
        enquiryId: askAgain.enquiryId,
        firmId: askAgain.firmId,
        firmName: firms.name,
        town: firms.town,
        onDay: askAgain.onDay,
        lastContactAt: firms.lastContactAt,
      })
      .from(askAgain)
      .innerJoin(enquiries, eq(enquiries.id, askAgain.enquiryId))
      .innerJoin(firms, and(eq(firms.id, askAgain.firmId), isNull(firms.deletedAt)))
      .where(
        and(
          eq(askAgain.groupId, place.groupId),
          lte(askAgain.onDay, place.today),
          not(exists(asked)),
          not(exists(refused)),
        ),
      )
      // Of many the latest: the older a day, the likelier somebody has spoken with them since.
      .orderBy(desc(askAgain.onDay), desc(askAgain.enquiryId))
      .limit(sql.placeholder("most"))
      .prepare()
  );
});

/**
 * The firms whose day to be asked again has come, and whom nobody has asked, spoken with since that day, or
 * been told by not to contact: the latest eight, the longest wait first.
 * @param today in Copenhagen
 */
export async function askAgainDays({ groupId }: GroupActor, today: string): Promise<AskAgain[]> {
  let shown: AskAgain[] = [];
  for (const most of LOOKS) {
    const rows = await due().execute({ groupId, today, most });
    shown = rows
      .filter(({ lastContactAt, onDay }) => !lastContactAt || plainDateAt(lastContactAt) < onDay)
      .slice(0, MOST_SHOWN)
      .map(({ lastContactAt: _, ...row }) => row);
    if (shown.length === MOST_SHOWN || rows.length < most) break;
  }
  return shown.reverse();
}
