import type { channels, danishTests } from "~/app/domain/candidates/choices";
import type { Way } from "~/app/domain/consents/purposes";

/** What the volunteer may leave out, in reading order. The rest of a packet goes along always. */
export const optionalFields = [
  "fullName",
  "phone",
  "channel",
  "languages",
  "interpreter",
  "danish",
  "wishes",
  "skills",
  "certificates",
  "availability",
  "firmContact",
] as const;
export type OptionalField = (typeof optionalFields)[number];

/** What the unit needs for its own forms (VITAS) and only the volunteer can say, in the form's order. */
export const termFields = ["period", "hours", "tasks", "purpose", "staffRep", "monthlyCost"] as const;
export type TermField = (typeof termFields)[number];

/** The three roles of somebody who stands by a person, kept apart: see helpers in db/schema. */
export const helperRoles = ["assistant", "attorney", "representative"] as const;

/** Somebody who stands by the person, as it stood when it was sent; days as `YYYY-MM-DD`. */
export type PacketHelper = {
  id: string;
  role: (typeof helperRoles)[number];
  name: string;
  phone: string | null;
  document: string;
  signedBy: string;
  signedOn: string;
  keptWhere: string;
  validTo: string | null;
};

/** "Det vi sender": all that a unit ever sees of a person. There is no field for CPR number, health or trust notes. */
export type Packet = {
  calledName: string;
  fullName?: string;
  phone?: string;
  channel?: (typeof channels)[number];
  languages?: string;
  interpreter?: { needed: boolean; language: string | null };
  danish?: { module: string | null; test: (typeof danishTests)[number] | null };
  wishes?: string;
  skills?: string;
  certificates?: { name: string; expiresOn: string | null }[];
  availability?: string;
  firm?: {
    name: string;
    address: string | null;
    cvr: string | null;
    pNumber: string | null;
    phone: string | null;
    employees?: number | null;
  };
  firmContact?: { name: string; title: string | null; phone: string | null; email: string | null };
  /** What was agreed with the firm and the person, in the volunteer's words. */
  agreed?: string;
  period?: string;
  hours?: string;
  tasks?: string;
  purpose?: string;
  staffRep?: string;
  monthlyCost?: string;
  /** Notes "Må deles" that were chosen one by one; `at` is an instant in ISO 8601. */
  notes?: { id: string; at: string; text: string }[];
  /** Who stands by the person, chosen one by one. */
  helpers?: PacketHelper[];
  /** How the person agreed to all this; `givenAt` is an instant in ISO 8601. */
  consent: { givenAt: string; how: Way; language: string; interpreter: string | null };
  volunteer: { name: string; phone: string | null; email: string; group: string };
};

/** Which of the fields that may be left out something is known for. */
export function knownFields(packet: Packet): OptionalField[] {
  return optionalFields.filter((field) => packet[field] !== undefined);
}

/** What was chosen: the fields that may be left out, and the ids of notes and helpers. */
export type Chosen = {
  fields?: readonly OptionalField[];
  notes?: readonly string[];
  helpers?: readonly string[];
};

/** The packet with none but the chosen ones of what may be left out. */
export function onlyChosen(packet: Packet, { fields = [], notes = [], helpers = [] }: Chosen): Packet {
  const left = { ...packet };
  for (const field of optionalFields) if (!fields.includes(field)) delete left[field];
  left.notes = packet.notes?.filter(({ id }) => notes.includes(id));
  left.helpers = packet.helpers?.filter(({ id }) => helpers.includes(id));
  if (!left.notes?.length) delete left.notes;
  if (!left.helpers?.length) delete left.helpers;
  return left;
}

/** What was chosen when this packet was sent. */
export function chosenIn(packet: Packet): Required<Chosen> {
  return {
    fields: knownFields(packet),
    notes: (packet.notes ?? []).map(({ id }) => id),
    helpers: (packet.helpers ?? []).map(({ id }) => id),
  };
}
