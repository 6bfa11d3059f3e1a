import { and, desc, eq, inArray } from "drizzle-orm";
import type { InGroup } from "~/app/access/actor";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { areas, consents, firms, organisations, users } from "~/db/schema/index.server";
import { consentColumns } from "./consents-of.server";
import { groupsOf, type IndustryGroup } from "./industries";
import { liftsOf, withoutLifted } from "./lifted.server";
import type { Purpose } from "./purposes";
import { thingOf } from "./same-thing";

/** To whom, in names: what the sentence about a consent is made of. */
export type ToldRecipient =
  | {
      purpose: "profile-to-kind";
      areas: string[];
      industries: IndustryGroup[];
      codes: string[];
      except: string[];
    }
  | { purpose: "identity-to-firm"; firm: string }
  | { purpose: "send-on" | "unit-may-tell"; unit: string | null; municipality: string | null }
  | { purpose: "keep-data" };

/** A consent with every id turned into the name that it had or has. */
export type ToldConsent = {
  id: string;
  purpose: Purpose;
  /** What it is to, to compare by: see `thingOf`. */
  thing: string;
  recipient: ToldRecipient;
  how: typeof consents.$inferSelect.how;
  language: string;
  interpreter: string | null;
  givenAt: Date;
  withdrawnAt: Date | null;
  wordingVersion: string;
  place: string | null;
  /** Null where the candidate gave it on their own page. */
  notedByName: string | null;
  /** Names of the firms that were excepted and that the candidate has let in since. */
  lifted: string[];
};

type Names = Map<string, string>;

async function namesFor(
  rows: { kindOfFirm: { areaIds: string[] } | null; exceptFirmIds: string[] | null }[],
  actor: InGroup,
): Promise<Names> {
  const areaIds = [...new Set(rows.flatMap((row) => row.kindOfFirm?.areaIds ?? []))];
  const firmIds = [...new Set(rows.flatMap((row) => row.exceptFirmIds ?? []))];
  const found = [
    ...(areaIds.length > 0
      ? await read()
          .select({ id: areas.id, name: areas.name })
          .from(areas)
          .where(and(inArray(areas.id, areaIds), eq(areas.groupId, actor.groupId)))
      : []),
    ...(firmIds.length > 0
      ? await read()
          .select({ id: firms.id, name: firms.name })
          .from(firms)
          .where(and(inArray(firms.id, firmIds), eq(firms.groupId, actor.groupId)))
      : []),
  ];
  return new Map(found.map(({ id, name }) => [id, name]));
}

const named = (ids: string[], names: Names) =>
  ids.map((id) => names.get(id) ?? "").filter((name) => name !== "");

/** A candidate's consents in names, those in force first, the newest of each first. Assert the candidate before. */
export async function toldConsents(actor: InGroup, candidateId: string): Promise<ToldConsent[]> {
  const rows = await read()
    .select({
      ...consentColumns,
      how: consents.how,
      language: consents.language,
      interpreter: consents.interpreter,
      place: consents.place,
      wordingVersion: consents.wordingVersion,
      notedByName: users.name,
      firmName: firms.name,
      unitName: organisations.name,
    })
    .from(consents)
    .leftJoin(users, eq(users.id, consents.notedBy))
    .leftJoin(firms, eq(firms.id, consents.firmId))
    .leftJoin(organisations, eq(organisations.id, consents.unitId))
    .where(and(eq(consents.candidateId, candidateId), eq(consents.groupId, actor.groupId)))
    .orderBy(desc(consents.id));
  const [names, lifts] = await Promise.all([
    namesFor(rows, actor),
    liftsOf(read(), actor.groupId, [candidateId]),
  ]);
  const told = rows.map((row): ToldConsent => {
    const { id, purpose, how, language, interpreter, place } = row;
    const { givenAt, withdrawnAt, wordingVersion, notedByName } = row;
    const given = { how, language, interpreter, place, givenAt, notedByName };
    const common = { id, purpose, thing: thingOf(row), ...given, withdrawnAt, wordingVersion };
    const still = withoutLifted(row, lifts).exceptFirmIds;
    const lifted = (row.exceptFirmIds ?? []).filter((firmId) => !still?.includes(firmId));
    return { ...common, lifted: named(lifted, names), recipient: recipientOf(row, names) };
  });
  return [...told.filter((row) => !row.withdrawnAt), ...told.filter((row) => row.withdrawnAt)];
}

function recipientOf(
  row: {
    purpose: Purpose;
    kindOfFirm: { areaIds: string[]; industries: string[] } | null;
    exceptFirmIds: string[] | null;
    firmName: string | null;
    unitName: string | null;
    municipalityCode: string | null;
  },
  names: Names,
): ToldRecipient {
  if (row.purpose === "profile-to-kind") {
    const { groups, codes } = groupsOf(row.kindOfFirm?.industries ?? []);
    return {
      purpose: row.purpose,
      areas: named(row.kindOfFirm?.areaIds ?? [], names),
      industries: groups,
      codes,
      except: named(row.exceptFirmIds ?? [], names),
    };
  }
  if (row.purpose === "identity-to-firm") return { purpose: row.purpose, firm: row.firmName ?? "" };
  if (row.purpose === "keep-data") return { purpose: row.purpose };
  return {
    purpose: row.purpose,
    unit: row.unitName,
    municipality: row.municipalityCode ? (municipalityByCode(row.municipalityCode)?.name ?? null) : null,
  };
}
