import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { candidateLocales, sideOf } from "~/app/i18n/side/registry";
import { read } from "~/db/client.server";
import { municipalities } from "~/db/municipalities.server";
import { agreements, memberships, users } from "~/db/schema/index.server";

/** The people and municipalities that a candidate's form chooses among. */
export async function candidateChoices(actor: GroupActor) {
  const volunteers = await read()
    .select({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, actor.groupId), isNull(memberships.endedAt)));
  const key = new Map(volunteers.map(({ id, name }) => [id, danishSortKey(name)]));
  volunteers.sort((a, b) => ((key.get(a.id) ?? "") < (key.get(b.id) ?? "") ? -1 : 1));
  const languages = candidateLocales.map((value) => ({ value, label: sideOf(value)[actor.locale] }));
  return { volunteers, municipalities, languages };
}

/** True once the group has accepted the data-processing agreement and may have candidates. */
export async function mayHaveCandidates(actor: GroupActor): Promise<boolean> {
  const [row] = await read()
    .select({ id: agreements.id })
    .from(agreements)
    .where(and(eq(agreements.organisationId, actor.groupId), eq(agreements.kind, "data-processing")))
    .limit(1);
  return row !== undefined;
}
