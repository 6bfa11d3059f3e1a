import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { InGroup } from "~/app/access/actor";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { read } from "~/db/client.server";
import type { UnitId } from "~/db/ids.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { organisationLinks, organisations } from "~/db/schema/index.server";

/** Another organisation as it is listed. */
export type Partner = { id: string; name: string; municipality: string };
/** A link of the actor's organisation that has not ended. */
export type PartnerLink = Partner & {
  linkId: string;
  state: "linked" | "proposed-by-us" | "proposed-by-them";
  since: Date;
};

const municipalityName = (code: string) => municipalityByCode(code)?.name ?? code;

/** The organisations that work with the actor's, or have been asked, or ask. */
async function linksOf(actor: OrganisationActor): Promise<PartnerLink[]> {
  const [own, other] =
    actor.kind === "group"
      ? [eq(organisationLinks.groupId, actor.groupId), organisationLinks.unitId]
      : [eq(organisationLinks.unitId, actor.unitId), organisationLinks.groupId];
  const rows = await read()
    .select({
      linkId: organisationLinks.id,
      id: organisations.id,
      name: organisations.name,
      municipalityCode: organisations.municipalityCode,
      proposedByKind: organisationLinks.proposedByKind,
      proposedAt: organisationLinks.proposedAt,
      acceptedAt: organisationLinks.acceptedAt,
    })
    .from(organisationLinks)
    .innerJoin(organisations, eq(organisations.id, other))
    .where(and(own, isNull(organisationLinks.endedAt)))
    .orderBy(organisationLinks.id);
  return rows.map((row) => ({
    linkId: row.linkId,
    id: row.id,
    name: row.name,
    municipality: municipalityName(row.municipalityCode),
    state: row.acceptedAt
      ? "linked"
      : row.proposedByKind === actor.kind
        ? "proposed-by-us"
        : "proposed-by-them",
    since: row.acceptedAt ?? row.proposedAt,
  }));
}

/**
 * What the page of partners shows: the links, and who else of the other kind could be asked, by
 * municipality, the actor's own municipality first.
 */
export async function partnersPage(
  actor: OrganisationActor,
): Promise<{ links: PartnerLink[]; others: Partner[] }> {
  const [links, rows] = await Promise.all([
    linksOf(actor),
    read()
      .select({
        id: organisations.id,
        name: organisations.name,
        kind: organisations.kind,
        municipalityCode: organisations.municipalityCode,
      })
      .from(organisations)
      .where(isNull(organisations.leftAt)),
  ]);
  const own = rows.find(({ id }) => id === organisationIdOf(actor))?.municipalityCode;
  const linked = new Set(links.map(({ id }) => id));
  const others = rows
    .filter(({ id, kind }) => kind !== actor.kind && !linked.has(id))
    .map(({ id, name, municipalityCode }) => {
      const municipality = municipalityName(municipalityCode);
      const far = municipalityCode === own ? "0" : "1";
      return { id, name, municipality, key: far + danishSortKey(`${municipality} ${name}`) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ id, name, municipality }) => ({ id, name, municipality }));
  return { links, others };
}

/** A unit that the group works with, as sending on needs it. */
export type LinkedUnit = {
  unitId: UnitId;
  name: string;
  label: string | null;
  email: string | null;
  municipalityCode: string;
  municipality: string;
};

/** The units that the group works with, by agreement of both. */
export async function linkedUnits(actor: InGroup): Promise<LinkedUnit[]> {
  const rows = await read()
    .select({
      unitId: organisationLinks.unitId,
      name: organisations.name,
      label: organisations.label,
      email: organisations.email,
      municipalityCode: organisations.municipalityCode,
    })
    .from(organisationLinks)
    .innerJoin(organisations, eq(organisations.id, organisationLinks.unitId))
    .where(
      and(
        eq(organisationLinks.groupId, actor.groupId),
        isNotNull(organisationLinks.acceptedAt),
        isNull(organisationLinks.endedAt),
      ),
    )
    .orderBy(organisationLinks.id);
  return rows.map((row) => ({ ...row, municipality: municipalityName(row.municipalityCode) }));
}
