import { eq, inArray } from "drizzle-orm";
import { builtPerShape, type Database } from "~/db/client.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import { candidates, contactParticipants, firmContacts, firms } from "~/db/schema/index.server";
import type { Participant } from "./kinds";

/** One who took part, with the name a page shows. */
export type TookPart = {
  kind: Participant["kind"];
  /** The firm's or candidate's id, unless deleted. */
  firmId: string | null;
  firmContactId: string | null;
  candidateId: string | null;
  /** The firm's name, the candidate's called name, or the name of somebody outside the lists. */
  name: string | null;
  /** The person at the firm. */
  person: string | null;
  /** A deleted candidate's name is not shown. */
  deleted: boolean;
};

/** Those who took part in each of these contacts, and who is responsible for the candidates among them. */
export type Company = { tookPart: TookPart[]; responsible: { responsibleId: string }[] };

function takingPart(db: Database, length: number) {
  return db
    .select({
      contactId: contactParticipants.contactId,
      kind: contactParticipants.kind,
      firmId: contactParticipants.firmId,
      firmContactId: contactParticipants.firmContactId,
      candidateId: contactParticipants.candidateId,
      name: contactParticipants.name,
      firmName: firms.name,
      firmDeletedAt: firms.deletedAt,
      person: firmContacts.name,
      calledName: candidates.calledName,
      candidateDeletedAt: candidates.deletedAt,
      responsibleId: candidates.responsibleId,
    })
    .from(contactParticipants)
    .leftJoin(firms, eq(firms.id, contactParticipants.firmId))
    .leftJoin(firmContacts, eq(firmContacts.id, contactParticipants.firmContactId))
    .leftJoin(candidates, eq(candidates.id, contactParticipants.candidateId))
    .where(inArray(contactParticipants.contactId, idPlaces(length)))
    .orderBy(contactParticipants.id)
    .prepare();
}

const participants = builtPerShape(takingPart);

/**
 * Who took part in these contacts, by contact id. Ask only about contacts of one's own group.
 */
export async function whoTookPart(
  contactIds: readonly string[],
  db?: Database,
): Promise<Map<string, Company>> {
  const byContact = new Map<string, Company>();
  if (contactIds.length === 0) return byContact;
  const length = lengthFor(contactIds);
  const rows = await participants(length, db).execute(idValues(contactIds));
  for (const row of rows) {
    const company = byContact.get(row.contactId) ?? { tookPart: [], responsible: [] };
    byContact.set(row.contactId, company);
    const deleted = Boolean(row.firmDeletedAt ?? row.candidateDeletedAt);
    company.tookPart.push({
      kind: row.kind,
      firmId: row.firmId,
      firmContactId: row.firmContactId,
      candidateId: row.candidateId,
      name: row.kind === "firm" ? row.firmName : row.kind === "candidate" ? nameOf(row) : row.name,
      person: row.person,
      deleted,
    });
    if (row.responsibleId) company.responsible.push({ responsibleId: row.responsibleId });
  }
  return byContact;
}

function nameOf(row: { calledName: string | null; candidateDeletedAt: Date | null }): string | null {
  return row.candidateDeletedAt ? null : row.calledName;
}
