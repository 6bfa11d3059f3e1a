import { count, isNull } from "drizzle-orm";
import type { OperatorActor } from "~/app/access/actor";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { memberships, organisations } from "~/db/schema/index.server";

export type ListedOrganisation = {
  id: string;
  kind: "group" | "unit";
  name: string;
  municipality: string;
  members: number;
};

/** Every organisation by name, with how many are in it: all that an operator needs of them. */
export async function listOrganisations(_operator: OperatorActor): Promise<ListedOrganisation[]> {
  const [rows, counts] = await Promise.all([
    read()
      .select({
        id: organisations.id,
        kind: organisations.kind,
        name: organisations.name,
        municipalityCode: organisations.municipalityCode,
      })
      .from(organisations),
    read()
      .select({ organisationId: memberships.organisationId, members: count() })
      .from(memberships)
      .where(isNull(memberships.endedAt))
      .groupBy(memberships.organisationId),
  ]);
  const membersOf = new Map(counts.map(({ organisationId, members }) => [organisationId, members]));
  return rows
    .map((row) => ({ row, key: danishSortKey(row.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row: { municipalityCode, ...row } }) => ({
      ...row,
      municipality: municipalityByCode(municipalityCode)?.name ?? municipalityCode,
      members: membersOf.get(row.id) ?? 0,
    }));
}
