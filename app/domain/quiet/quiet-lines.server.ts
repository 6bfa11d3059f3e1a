import { and, desc, eq, exists, inArray, isNull, lt, lte, ne, not, or, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { builtPerShape, type Database } from "~/db/client.server";
import {
  candidates,
  enquiries,
  firms,
  followUps,
  quietNotices,
  refusals,
  users,
} from "~/db/schema/index.server";
import { asSeen } from "./as-seen";

/** A firm or a candidate nobody has been in touch with for long. */
export type QuietLine = {
  id: string;
  kind: "firm" | "candidate";
  subjectId: string;
  name: string;
  town: string | null;
  since: Date;
  /** Whose it is; null for nobody's. */
  userId: string | null;
  who: string | null;
  /** The notice's state, to be handed back with what is done to it. */
  seen: string;
};

export type QuietKind = QuietLine["kind"];

/** Whose notices: mine, everybody's, or those that nobody is left for. */
type Whose = "mine" | "nobodys" | "all";

const groupId = sql.placeholder("groupId");
const one = { one: sql`1` };

/** What is known at this moment to have overtaken a notice about a firm, before the worker takes it away. */
function overtakenFirm(db: Database) {
  const asked = db
    .select(one)
    .from(enquiries)
    .where(and(eq(enquiries.groupId, groupId), eq(enquiries.firmId, firms.id), ne(enquiries.state, "ended")));
  const promised = db
    .select(one)
    .from(followUps)
    .where(
      and(
        eq(followUps.groupId, groupId),
        eq(followUps.firmId, firms.id),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    );
  const refused = db
    .select(one)
    .from(refusals)
    .where(
      and(
        eq(refusals.groupId, groupId),
        isNull(refusals.liftedAt),
        inArray(refusals.scope, ["workplace", "firm"]),
        or(eq(refusals.firmId, firms.id), and(eq(refusals.scope, "firm"), eq(refusals.cvr, firms.cvr))),
      ),
    );
  return or(exists(asked), exists(promised), exists(refused));
}

function overtakenCandidate(db: Database) {
  const promised = db
    .select(one)
    .from(followUps)
    .where(
      and(
        eq(followUps.groupId, groupId),
        eq(followUps.candidateId, candidates.id),
        isNull(followUps.doneAt),
        isNull(followUps.deletedAt),
      ),
    );
  return exists(promised);
}

function whoseCondition(whose: Whose) {
  if (whose === "all") return undefined;
  return whose === "mine" ? eq(quietNotices.userId, sql.placeholder("userId")) : isNull(quietNotices.userId);
}

const shapes = builtPerShape((db, shape: `${QuietKind} ${Whose}`) => {
  const [kind, whose] = shape.split(" ") as [QuietKind, Whose];
  const table = kind === "firm" ? firms : candidates;
  return db
    .select({
      id: quietNotices.id,
      kind: quietNotices.kind,
      subjectId: table.id,
      name: kind === "firm" ? firms.name : candidates.calledName,
      town: kind === "firm" ? firms.town : sql<null>`null`,
      since: quietNotices.quietSince,
      userId: quietNotices.userId,
      who: users.name,
      fromDay: quietNotices.fromDay,
    })
    .from(quietNotices)
    .innerJoin(
      table,
      and(
        eq(table.id, kind === "firm" ? quietNotices.firmId : quietNotices.candidateId),
        isNull(table.deletedAt),
        or(isNull(table.lastContactAt), lte(table.lastContactAt, quietNotices.quietSince)),
      ),
    )
    .leftJoin(users, eq(users.id, quietNotices.userId))
    .where(
      and(
        eq(quietNotices.groupId, groupId),
        whoseCondition(whose),
        isNull(quietNotices.closedAt),
        eq(quietNotices.kind, kind),
        lte(quietNotices.fromDay, sql.placeholder("today")),
        lte(quietNotices.quietSince, sql.placeholder("until")),
        or(
          lt(quietNotices.quietSince, sql.placeholder("until")),
          lt(quietNotices.id, sql.placeholder("before")),
        ),
        not(kind === "firm" ? (overtakenFirm(db) ?? sql`1 = 0`) : overtakenCandidate(db)),
      ),
    )
    .orderBy(desc(quietNotices.quietSince), desc(quietNotices.id))
    .limit(sql.placeholder("most"))
    .prepare();
});

/** The place of a line in the list: when its silence began, in ms, and its id. */
export type QuietPlace = { since: number; id: string };

/** Comes after every id. */
const AFTER_ALL = "~";

/**
 * Those who have been quiet for long: one's own, a coordinator's with those that nobody is left for, or the whole
 * group's; the latest silence first.
 * @param of.after the last line of the page before
 * @param of.most how many at most
 */
export async function quietLines(
  actor: GroupActor,
  of: { kind: QuietKind; now: Date; everybody?: boolean; after?: QuietPlace | null; most: number },
): Promise<QuietLine[]> {
  const values = {
    groupId: actor.groupId,
    userId: actor.userId,
    today: plainDateAt(of.now),
    until: of.after?.since ?? of.now.getTime(),
    before: of.after?.id ?? AFTER_ALL,
    most: of.most,
  };
  const ask = async (whose: Whose): Promise<QuietLine[]> => {
    const rows = await shapes(`${of.kind} ${whose}`).execute(values);
    return rows.map(({ fromDay, ...row }) => ({
      ...row,
      seen: asSeen({ fromDay, userId: row.userId, closedAt: null }),
    }));
  };
  if (!roleMay(actor.role, "group.oversee")) return ask("mine");
  if (of.everybody) return ask("all");
  const [mine, nobodys] = await Promise.all([ask("mine"), ask("nobodys")]);
  if (nobodys.length === 0) return mine;
  return [...mine, ...nobodys].sort(latestFirst).slice(0, of.most);
}

const latestFirst = (a: QuietLine, b: QuietLine) =>
  b.since.getTime() - a.since.getTime() || (a.id < b.id ? 1 : -1);
