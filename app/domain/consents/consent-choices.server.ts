import { and, eq, inArray, isNull, like } from "drizzle-orm";
import type { InGroup } from "~/app/access/actor";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { linkedUnits } from "~/app/domain/organisations/links.server";
import { searchTokens } from "~/app/domain/rules/fold";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { areas, firms, introductions, organisations } from "~/db/schema/index.server";
import { exceptionsOf } from "./exceptions-of.server";
import type { Purpose } from "./purposes";
import { receiverKey } from "./receiver";

type Named = { id: string; name: string; town: string | null };
type KeyAndName = { key: string; name: string };

export type ConsentChoices = {
  candidate: { id: string; calledName: string; profileText: string | null };
  areas: { id: string; name: string }[];
  /** Units the group works with, by receiverKey. */
  units: KeyAndName[];
  /** The candidate's own municipality, or the group's, while no unit of it has joined. */
  municipality: KeyAndName | null;
  /** Firms that the candidate is proposed to. */
  introduced: Named[];
  /** Firms that are excepted already, until the candidate lifts it. */
  held: Named[];
  chosen: Named[];
  found: Named[];
};

const firmColumns = { id: firms.id, name: firms.name, town: firms.town };

/** The group's firms with these ids; others are left out. */
async function firmsByIds(actor: InGroup, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return read()
    .select(firmColumns)
    .from(firms)
    .where(and(inArray(firms.id, [...ids]), eq(firms.groupId, actor.groupId), isNull(firms.deletedAt)))
    .orderBy(firms.sortKey, firms.id);
}

/** At most ten of the group's firms whose name, town or people hold the words. */
async function findFirms(actor: InGroup, text: string): Promise<Named[]> {
  const words = searchTokens(text);
  if (words.length === 0) return [];
  return read()
    .select(firmColumns)
    .from(firms)
    .where(
      and(
        eq(firms.groupId, actor.groupId),
        isNull(firms.deletedAt),
        ...words.map((word) => like(firms.search, `%${word}%`)),
      ),
    )
    .orderBy(firms.sortKey, firms.id)
    .limit(10);
}

async function introducedTo(actor: InGroup, candidateId: string): Promise<Named[]> {
  return read()
    .selectDistinct(firmColumns)
    .from(introductions)
    .innerJoin(firms, eq(firms.id, introductions.firmId))
    .where(
      and(
        eq(introductions.groupId, actor.groupId),
        eq(introductions.candidateId, candidateId),
        isNull(introductions.endedAt),
        isNull(firms.deletedAt),
      ),
    )
    .orderBy(firms.name);
}

/**
 * What the page that notes a consent chooses among.
 * @param asked.chosen firms already chosen; asked.find words to look firms up by
 * @throws 404
 */
export async function consentChoices(
  actor: InGroup,
  candidateId: string,
  asked: { purpose: Purpose | null; chosen: readonly string[]; find: string },
): Promise<ConsentChoices> {
  const candidate = await ownCandidate(read(), actor.groupId, candidateId);
  const held = (await exceptionsOf(actor, candidateId)).map(({ firmId }) => firmId);
  const notHeld = ({ id }: Named) => !held.includes(id);
  const [areaRows, units, introduced, heldFirms, chosen, found, [group]] = await Promise.all([
    read()
      .select({ id: areas.id, name: areas.name })
      .from(areas)
      .where(and(eq(areas.groupId, actor.groupId), isNull(areas.removedAt)))
      .orderBy(areas.sortKey),
    linkedUnits(actor),
    introducedTo(actor, candidateId),
    firmsByIds(actor, held),
    firmsByIds(actor, asked.chosen),
    findFirms(actor, asked.find),
    read()
      .select({ municipalityCode: organisations.municipalityCode })
      .from(organisations)
      .where(eq(organisations.id, actor.groupId)),
  ]);
  const home = candidate.municipalityCode ?? group?.municipalityCode ?? "";
  return {
    candidate: { id: candidate.id, calledName: candidate.calledName, profileText: candidate.profileText },
    areas: areaRows,
    units: units.map(({ unitId, name }) => ({ key: receiverKey({ unitId }), name })),
    municipality: units.some((unit) => unit.municipalityCode === home)
      ? null
      : { key: receiverKey({ municipalityCode: home }), name: municipalityByCode(home)?.name ?? "" },
    introduced,
    held: heldFirms,
    chosen: asked.purpose === "profile-to-kind" ? chosen.filter(notHeld) : chosen,
    found: asked.purpose === "profile-to-kind" ? found.filter(notHeld) : found,
  };
}
