import { and, count, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import {
  auditRows,
  consents,
  contacts,
  firmAnswers,
  followUps,
  handovers,
  messages,
  ownActs,
  refusals,
} from "~/db/schema/index.server";
import { findAbout } from "./find-candidate.server";
import { findAboutContact } from "./find-firm-contact.server";
import { planErasure, type PlanLine } from "./plan";

/** What the page of an erasure shows before anybody says yes. */
export type ErasurePage = {
  name: string;
  plan: PlanLine[];
  /** Notes that stay without the name: to be read through, since what they say may still tell who it was. */
  toRead: { id: string; at: Date }[];
  /** Receivers of what was sent on: they hear of it, and decide for themselves what they have to keep. */
  receivers: string[];
};

const rows = (condition: Promise<{ n: number }[]>) => condition.then(([row]) => row?.n ?? 0);

async function notes(ids: string[]) {
  return read()
    .select({ id: contacts.id, at: contacts.at })
    .from(contacts)
    .where(inArray(contacts.id, ids))
    .orderBy(contacts.at);
}

/** The plan for a candidate. @throws 404 */
export async function candidateErasurePage(actor: GroupActor, candidateId: string): Promise<ErasurePage> {
  const found = (await findAbout(actor.groupId, candidateId)) ?? notFound();
  const n = { n: count() };
  const db = read();
  const sent = await db
    .select({ receiver: handovers.receiverName })
    .from(handovers)
    .where(inArray(handovers.id, found.handoverIds));
  const plan = planErasure({
    profile: 1,
    notes: found.ownContactIds.length,
    sharedNotes: found.sharedContactIds.length,
    followUps: await rows(db.select(n).from(followUps).where(eq(followUps.candidateId, candidateId))),
    introductions: found.introductionIds.length,
    mails: found.incoming.length + found.outgoingIds.length,
    cases: found.handoverIds.length,
    ownPage: await rows(db.select(n).from(ownActs).where(eq(ownActs.candidateId, candidateId))),
    consents: await rows(db.select(n).from(consents).where(eq(consents.candidateId, candidateId))),
    auditRows: await rows(auditAbout(actor, candidateId)),
  });
  return {
    name: found.person.calledName,
    plan,
    toRead: await notes(found.sharedContactIds),
    receivers: [...new Set(sent.map(({ receiver }) => receiver))],
  };
}

/** The plan for a firm's contact person. @throws 404 */
export async function contactErasurePage(
  actor: GroupActor,
  firmId: string,
  firmContactId: string,
): Promise<ErasurePage> {
  const found = (await findAboutContact(actor.groupId, firmContactId)) ?? notFound();
  if (found.firm.id !== firmId) notFound();
  const n = { n: count() };
  const db = read();
  const { email } = found.person;
  const refused = and(eq(refusals.groupId, actor.groupId), eq(refusals.email, email ?? ""));
  const plan = planErasure({
    profile: 1,
    sharedNotes: found.contactIds.length,
    mails: found.incoming.length + found.outgoingIds.length,
    answers: await rows(
      db.select(n).from(firmAnswers).where(inArray(firmAnswers.enquiryId, found.enquiryIds)),
    ),
    conversations: await rows(db.select(n).from(messages).where(inArray(messages.threadId, found.threadIds))),
    refusals: email ? await rows(db.select(n).from(refusals).where(refused)) : 0,
    auditRows: await rows(auditAbout(actor, firmContactId)),
  });
  return { name: found.person.name, plan, toRead: await notes(found.contactIds), receivers: [] };
}

function auditAbout(actor: GroupActor, subjectId: string) {
  return read()
    .select({ n: count() })
    .from(auditRows)
    .where(and(eq(auditRows.organisationId, actor.groupId), eq(auditRows.subjectId, subjectId)));
}
