import { and, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { candidates, enquiries, firmContacts, firms } from "~/db/schema/index.server";
import { daysKept } from "./choices.server";
import { retentionKinds, retentionRules, type RetentionKind } from "./kinds";
import { standingNotices } from "./notices.server";
import { retentionReports } from "./run.server";

/** What the page of lengths shows: each kind, what is soon to go, and what went. */
export async function retentionPage(actor: GroupActor) {
  const { groupId } = actor;
  const [days, notices, reports] = await Promise.all([
    daysKept(groupId),
    standingNotices(groupId),
    retentionReports(groupId),
  ]);
  const ids = notices.map(({ subjectId }) => subjectId);
  const named = await namesOf(groupId, ids);
  return {
    kinds: retentionKinds.map((kind) => ({
      kind,
      days: days[kind],
      choices: [...retentionRules[kind].choices],
    })),
    notices: notices.map(({ id, kind, subjectId, onDay }) => ({
      ...{ id, onDay, kind: kind as RetentionKind },
      ...(named.get(subjectId) ?? { name: null, to: null }),
    })),
    reports: reports.map(({ onDay, deleted, noticed }) => ({ onDay, deleted, noticed })),
  };
}

/** Who or what a notice is about, and its page. */
async function namesOf(groupId: GroupActor["groupId"], ids: string[]) {
  const db = read();
  const [people, persons, asked] = await Promise.all([
    db
      .select({ id: candidates.id, name: candidates.calledName })
      .from(candidates)
      .where(and(eq(candidates.groupId, groupId), inArray(candidates.id, ids))),
    db
      .select({ id: firmContacts.id, name: firmContacts.name, firmId: firmContacts.firmId })
      .from(firmContacts)
      .where(and(eq(firmContacts.groupId, groupId), inArray(firmContacts.id, ids))),
    db
      .select({ id: enquiries.id, name: firms.name })
      .from(enquiries)
      .innerJoin(firms, eq(firms.id, enquiries.firmId))
      .where(and(eq(enquiries.groupId, groupId), inArray(enquiries.id, ids))),
  ]);
  return new Map<string, { name: string; to: string }>([
    ...people.map(({ id, name }) => [id, { name, to: `/kandidater/${id}` }] as const),
    ...persons.map(({ id, name, firmId }) => [id, { name, to: `/virksomheder/${firmId}` }] as const),
    ...asked.map(({ id, name }) => [id, { name, to: `/henvendelser/${id}` }] as const),
  ]);
}
