import { firmSearch } from "~/app/domain/firms/firm-search";
import { danishSortKey } from "~/app/domain/rules/danish-sort-key";
import { fold } from "~/app/domain/rules/fold";
import { newId } from "~/db/ids.server";
import type { SqliteFile } from "~/db/sqlite-driver.server";
import { inserter } from "./bulk";
import { firmName, oneOf, personName, townName, type Dice } from "./texts";

/** The people, firms and candidates that everything else is about. */
export type Base = {
  groupId: string;
  /** Eight members; the first is the coordinator. */
  members: string[];
  firms: { id: string; contactId: string }[];
  candidates: string[];
};

const MEMBERS = 8;
const AREAS = 6;

/** One group with its firms (one to three people at each) and candidates. */
export function seedBase(
  db: SqliteFile,
  dice: Dice,
  now: number,
  sizes: { firms: number; candidates: number },
): Base {
  const groupId = newId();
  inserter(
    db,
    "organisations",
  )({
    id: groupId,
    kind: "group",
    name: "Flygtninge Job Stevns",
    municipalityCode: "0336",
    mailName: "stevns",
    controllerName: "Foreningen Flygtninge Job Stevns",
    createdAt: now,
  });
  const addUser = inserter(db, "users");
  const addMembership = inserter(db, "memberships");
  const members = Array.from({ length: MEMBERS }, (_, n) => {
    const userId = newId();
    addUser({
      id: userId,
      email: `f${n}@example.dk`,
      name: personName(dice),
      phone: "20304050",
      createdAt: now,
    });
    const role = n === 0 ? "coordinator" : "volunteer";
    addMembership({ id: newId(), userId, organisationId: groupId, role, joinedAt: now });
    return userId;
  });
  const addArea = inserter(db, "areas");
  const areas = Array.from({ length: AREAS }, () => {
    const id = newId();
    const name = `${townName(dice)} Erhvervspark`;
    addArea({ id, groupId, name, sortKey: danishSortKey(name) });
    return id;
  });
  const of = { groupId, createdBy: members[0] as string, createdAt: now };
  return {
    groupId,
    members,
    firms: seedFirms(db, dice, { ...of, areas, most: sizes.firms }),
    candidates: seedCandidates(db, dice, { ...of, members, most: sizes.candidates }),
  };
}

type Of = { groupId: string; createdBy: string; createdAt: number };

function seedFirms(
  db: SqliteFile,
  dice: Dice,
  { areas, most, ...of }: Of & { areas: string[]; most: number },
) {
  const addFirm = inserter(db, "firms");
  const addPerson = inserter(db, "firm_contacts");
  return Array.from({ length: most }, (_, n) => {
    const id = newId();
    const name = firmName(dice, n);
    const town = townName(dice);
    const people = Array.from({ length: 1 + Math.floor(dice() * 3) }, () => personName(dice));
    addFirm({
      id,
      ...of,
      name,
      search: firmSearch(name, town, people),
      sortKey: danishSortKey(name),
      address: `Industrivej ${1 + (n % 90)}`,
      postcode: "4660",
      town,
      areaId: oneOf(dice, areas),
      phone: "56504030",
      employees: 5 + Math.floor(dice() * 55),
    });
    const contacts = people.map((person, p) => {
      const contactId = newId();
      addPerson({
        id: contactId,
        ...of,
        firmId: id,
        name: person,
        search: fold(person),
        title: p === 0 ? "Driftsleder" : "Værkfører",
        email: `firma${n}.${p}@example.dk`,
        phone: "40506070",
        source: "du gav mig dit kort på messen i Køge",
      });
      return contactId;
    });
    return { id, contactId: contacts[0] as string };
  });
}

function seedCandidates(
  db: SqliteFile,
  dice: Dice,
  { members, most, ...of }: Of & { members: string[]; most: number },
) {
  const add = inserter(db, "candidates");
  return Array.from({ length: most }, () => {
    const id = newId();
    const calledName = personName(dice);
    add({
      id,
      ...of,
      calledName,
      search: fold(calledName),
      sortKey: danishSortKey(calledName),
      phone: "60708090",
      languages: "arabisk, engelsk",
      skills: "syning, butik, køkken",
      motivation: "Jeg vil gerne arbejde hurtigst muligt og lære dansk sammen med kolleger.",
      responsibleId: oneOf(dice, members),
    });
    return id;
  });
}
