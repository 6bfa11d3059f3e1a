import { and, asc, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { findCpr } from "~/app/domain/rules/cpr-guard";
import type { Database } from "~/db/client.server";
import {
  candidates,
  certificates,
  consents,
  enquiries,
  firmContacts,
  firms,
  introductions,
  users,
} from "~/db/schema/index.server";
import { Refused } from "../errors.server";
import type { Offer } from "./offer";
import { termFields, type Packet, type TermField } from "./packet";
import { sendableHelpers } from "./sendable-helpers.server";
import { sendableNotes } from "./sendable-notes.server";

/** In whose name a packet is made. */
export type PacketSender = Pick<GroupActor, "groupId" | "userId" | "organisationName">;

/** The columns that can ever be sent on. What is not read here cannot leave the group. */
const sendable = {
  calledName: candidates.calledName,
  fullName: candidates.fullName,
  phone: candidates.phone,
  channel: candidates.preferredChannel,
  languages: candidates.languages,
  needsInterpreter: candidates.needsInterpreter,
  interpreterLanguage: candidates.interpreterLanguage,
  danishModule: candidates.danishModule,
  danishTest: candidates.danishTest,
  wishes: candidates.wishes,
  skills: candidates.skills,
  availability: candidates.availability,
};

const known = <T>(value: T | null): T | undefined => value ?? undefined;

async function personPart(db: Database, actor: PacketSender, candidateId: string) {
  const [row] = await db
    .select(sendable)
    .from(candidates)
    .where(
      and(
        eq(candidates.id, candidateId),
        eq(candidates.groupId, actor.groupId),
        isNull(candidates.deletedAt),
      ),
    );
  if (!row) notFound();
  const held = await db
    .select({ name: certificates.name, expiresOn: certificates.expiresOn })
    .from(certificates)
    .where(and(eq(certificates.candidateId, candidateId), eq(certificates.groupId, actor.groupId)))
    .orderBy(asc(certificates.id));
  const { danishModule, danishTest, needsInterpreter, interpreterLanguage } = row;
  return {
    calledName: row.calledName,
    fullName: known(row.fullName),
    phone: known(row.phone),
    channel: known(row.channel),
    languages: known(row.languages),
    interpreter:
      needsInterpreter === null ? undefined : { needed: needsInterpreter, language: interpreterLanguage },
    danish: danishModule || danishTest ? { module: danishModule, test: danishTest } : undefined,
    wishes: known(row.wishes),
    skills: known(row.skills),
    certificates: held.length > 0 ? held : undefined,
    availability: known(row.availability),
  } satisfies Partial<Packet>;
}

const contactColumns = {
  name: firmContacts.name,
  title: firmContacts.title,
  phone: firmContacts.phone,
  email: firmContacts.email,
};

async function firmPart(db: Database, actor: PacketSender, candidateId: string, offer: Offer) {
  const { groupId } = actor;
  let { firmId, enquiryId, contactId }: { firmId?: string; enquiryId?: string; contactId?: string } = {};
  if ("enquiryId" in offer) {
    const [enquiry] = await db
      .select({ id: enquiries.id, firmId: enquiries.firmId, contactId: enquiries.firmContactId })
      .from(enquiries)
      .where(and(eq(enquiries.id, offer.enquiryId), eq(enquiries.groupId, groupId)));
    if (!enquiry) notFound();
    ({ id: enquiryId, firmId, contactId } = enquiry);
  } else ({ firmId } = offer);
  const [firm] = await db
    .select()
    .from(firms)
    .where(and(eq(firms.id, firmId), eq(firms.groupId, groupId), isNull(firms.deletedAt)));
  if (!firm) notFound();
  const [contact] = await db
    .select(contactColumns)
    .from(firmContacts)
    .where(
      and(
        contactId ? eq(firmContacts.id, contactId) : undefined,
        eq(firmContacts.firmId, firmId),
        eq(firmContacts.groupId, groupId),
        isNull(firmContacts.deletedAt),
      ),
    )
    .orderBy(asc(firmContacts.id))
    .limit(1);
  const [introduction] = enquiryId
    ? await db
        .select({ id: introductions.id })
        .from(introductions)
        .where(
          and(
            eq(introductions.enquiryId, enquiryId),
            eq(introductions.candidateId, candidateId),
            eq(introductions.groupId, groupId),
          ),
        )
    : [];
  const place = [firm.postcode, firm.town].filter(Boolean).join(" ");
  return {
    about: { firmId, enquiryId: enquiryId ?? null, introductionId: introduction?.id ?? null },
    packet: {
      firm: {
        name: firm.name,
        address: [firm.address, place].filter(Boolean).join(", ") || null,
        cvr: firm.cvr,
        pNumber: firm.pNumber,
        phone: firm.phone,
        employees: firm.employees,
      },
      firmContact: contact,
    } satisfies Partial<Packet>,
  };
}

async function consentPart(db: Database, actor: PacketSender, consentId: string): Promise<Packet["consent"]> {
  const [row] = await db
    .select({
      givenAt: consents.givenAt,
      how: consents.how,
      language: consents.language,
      interpreter: consents.interpreter,
    })
    .from(consents)
    .where(and(eq(consents.id, consentId), eq(consents.groupId, actor.groupId)));
  if (!row) notFound();
  return { ...row, givenAt: row.givenAt.toISOString() };
}

async function volunteerPart(db: Database, actor: PacketSender): Promise<Packet["volunteer"]> {
  const [me] = await db
    .select({ name: users.name, phone: users.phone, email: users.email })
    .from(users)
    .where(eq(users.id, actor.userId));
  if (!me) notFound();
  return { ...me, group: actor.organisationName };
}

/** What a packet is made about: all of it the group's own, or 404. */
export type PacketWish = {
  candidateId: string;
  /** Or, for a preview before there is one, the consent as it would stand. */
  consentId: string | Packet["consent"];
  offer: Offer | null;
} & Typed;

/** What the volunteer writes for this case alone. */
export type Typed = { agreed?: string } & { [Field in TermField]?: string };

/**
 * Everything that may be sent on about a person at this moment, and which firm's offer it goes with. Notes that
 * are for the group are never read.
 * @throws 404 for ids that are not the group's
 */
export async function makePacket(db: Database, actor: PacketSender, wish: PacketWish) {
  const { candidateId, consentId, offer, agreed } = wish;
  const [notes, helping] = [
    await sendableNotes(db, actor.groupId, candidateId),
    await sendableHelpers(db, actor.groupId, candidateId),
  ];
  const terms = Object.fromEntries(
    termFields.flatMap((field) => (wish[field] ? [[field, wish[field]]] : [])),
  );
  const person = await personPart(db, actor, candidateId);
  const firm = offer ? await firmPart(db, actor, candidateId, offer) : null;
  const packet: Packet = {
    ...person,
    ...firm?.packet,
    agreed: agreed || undefined,
    ...terms,
    notes: notes.length > 0 ? notes : undefined,
    helpers: helping.length > 0 ? helping : undefined,
    consent: typeof consentId === "string" ? await consentPart(db, actor, consentId) : consentId,
    volunteer: await volunteerPart(db, actor),
  };
  const about = firm?.about ?? { firmId: null, enquiryId: null, introductionId: null };
  return { packet, about };
}

/** Stops what a CPR number has slipped into: nothing leaves with one. @throws Refused "cpr" */
export function refuseCpr(packet: Packet): void {
  const typed = [
    packet.calledName,
    packet.fullName,
    packet.languages,
    packet.wishes,
    packet.skills,
    packet.availability,
  ];
  const held = (packet.certificates ?? []).map(({ name }) => name);
  if ((packet.notes ?? []).some(({ text }) => findCpr(text))) throw new Refused("cpr", "notes");
  if ([...typed, ...held].some((text) => text && findCpr(text))) throw new Refused("cpr", "fields");
  if (packet.agreed && findCpr(packet.agreed)) throw new Refused("cpr", "agreed");
}
