import type { WantedStep } from "./kinds";
import { termFields, type OptionalField, type Packet, type TermField } from "./packet";

/** What a unit usually needs, by where it is filled in. */
export type Need =
  | { at: "candidate"; field: OptionalField }
  | { at: "firm"; field: "cvr" | "pNumber" | "employees" | "address" }
  | { at: "contact"; field: "firmContact" | "contactReach" }
  | { at: "offer"; field: "firm" }
  | { at: "form"; field: TermField | "agreed" };
export type Needed = Need & { has: boolean };

const ofPerson: readonly OptionalField[] = [
  "fullName",
  "phone",
  "channel",
  "languages",
  "interpreter",
  "wishes",
  "availability",
];

/**
 * What a unit usually needs to go on with a case, and whether the packet has it: the packet that groups and
 * jobcenters use, and for anything but a talk what VITAS asks for (placement, wage subsidy, IGU). A wish, never a bar.
 * @param packet what would be sent, or everything that could be
 */
export function neededFor(packet: Partial<Packet>, step: WantedStep): Needed[] {
  const person = ofPerson.map((field): Needed => ({
    at: "candidate",
    field,
    has: packet[field] !== undefined,
  }));
  if (step === "talk" && !packet.firm) return person;
  const { firm, firmContact } = packet;
  const offer: Needed[] = [{ at: "offer", field: "firm", has: firm !== undefined }];
  if (!firm) return [...person, ...offer];
  const place: Needed[] = [
    { at: "firm", field: "cvr", has: Boolean(firm.cvr) },
    { at: "firm", field: "pNumber", has: Boolean(firm.pNumber) },
    { at: "firm", field: "address", has: Boolean(firm.address) },
    { at: "firm", field: "employees", has: typeof firm.employees === "number" },
    { at: "contact", field: "firmContact", has: firmContact !== undefined },
    { at: "contact", field: "contactReach", has: Boolean(firmContact?.phone && firmContact.email) },
  ];
  const terms = termFields
    .filter((field) => step !== "talk" && (field !== "monthlyCost" || step === "wage-subsidy"))
    .map((field): Needed => ({ at: "form", field, has: Boolean(packet[field]) }));
  const agreed: Needed = { at: "form", field: "agreed", has: Boolean(packet.agreed) };
  return [...person, ...offer, ...place, agreed, ...terms];
}
