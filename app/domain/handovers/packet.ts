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

/** "Det vi sender": all that a unit ever sees of a person. There is no field for CPR number, health, notes or trust. */
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
  };
  firmContact?: { name: string; title: string | null; phone: string | null; email: string | null };
  /** What was agreed with the firm and the person, in the volunteer's words. */
  agreed?: string;
  /** How the person agreed to all this; `givenAt` is an instant in ISO 8601. */
  consent: { givenAt: string; how: Way; language: string; interpreter: string | null };
  volunteer: { name: string; phone: string | null; email: string; group: string };
};

/** Which of the fields that may be left out something is known for. */
export function knownFields(packet: Packet): OptionalField[] {
  return optionalFields.filter((field) => packet[field] !== undefined);
}

/** The packet with none but the chosen ones of the fields that may be left out. */
export function onlyChosen(packet: Packet, chosen: readonly OptionalField[]): Packet {
  const left = { ...packet };
  for (const field of optionalFields) if (!chosen.includes(field)) delete left[field];
  return left;
}
