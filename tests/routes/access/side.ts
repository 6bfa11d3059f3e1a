import { and, eq } from "drizzle-orm";
import type { GroupActor, OperatorActor, UnitActor } from "~/app/access/actor";
import { renewCalendar } from "~/app/domain/calendar/calendar-link.server";
import { recordLinkAnswer } from "~/app/domain/enquiries/record-link-answer.server";
import { noteBreach } from "~/app/domain/breaches/breaches.server";
import { askForData } from "~/app/domain/data-requests/ask.server";
import { ensureOwnDataLink } from "~/app/domain/enquiries/opt-out-link.server";
import { ensureStopLink } from "~/app/domain/letters/stop-link.server";
import { linkToken, makeLink } from "~/app/domain/links/link.server";
import { logContact } from "~/app/domain/contacts/log-contact.server";
import { previewImport } from "~/app/domain/firms/imports/preview-import.server";
import { noteRefusal } from "~/app/domain/firms/note-refusal.server";
import { previewPacket } from "~/app/domain/handovers/preview-packet.server";
import { previewVersion } from "~/app/domain/handovers/send-version.server";
import { versionPage } from "~/app/domain/handovers/version-page.server";
import { addHelper } from "~/app/domain/helpers/add-helper.server";
import { sendOn } from "~/app/domain/handovers/send-on.server";
import { introduce } from "~/app/domain/introductions/introduce.server";
import { share } from "~/app/domain/introductions/share.server";
import { makeOwnLink } from "~/app/domain/own-page/make-own-link.server";
import { openDevice } from "~/app/domain/own-page/open-device.server";
import { openOwnPage } from "~/app/domain/own-page/open-own-page.server";
import { proposalsOf, propose } from "~/app/domain/own-page/proposals.server";
import { readStoredMails } from "~/app/domain/mail/intake/read-stored-mails.server";
import { storeIncoming } from "~/app/domain/mail/intake/store-incoming.server";
import { ownAddress, replyAddress } from "~/app/domain/mail/mail-addresses.server";
import { addArea } from "~/app/domain/organisations/change-areas.server";
import { proposeLink } from "~/app/domain/organisations/propose-link.server";
import { askSignInLink } from "~/app/domain/people/ask-sign-in-link.server";
import { inviteStaff, inviteVolunteer } from "~/app/domain/people/invite-member.server";
import { read, transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import {
  candidates as candidateRows,
  enquiries as enquiryRows,
  firmAnswers,
  firms as firmRows,
  followUps,
  handovers,
  helpers,
  incomingMails,
  introductions,
  optOutHints,
  organisations,
  portfolios,
  quietNotices,
  senderFlags,
} from "~/db/schema/index.server";
import { aCandidate, aConsent } from "~/tests/factories/candidates";
import { anEnquiry } from "~/tests/factories/enquiries";
import { aFirm, aFirmContact } from "~/tests/factories/firms";
import { aConsultant, aLinkedPair, anAddress, aUnit, aVolunteer } from "~/tests/factories/people";
import { emailOf, mailFor, membershipOf, threadOf, tokenOf, versionOf } from "./lookups";

/** What every trust note of the world begins with. */
export const trustMark = "Kaffe paa vaskeriet, fortroligt";

/** A group with its jobcenter and one of everything: ids by what they are the id of, and the secrets of its links. */
export type Side = {
  coordinator: GroupActor;
  volunteer: GroupActor;
  lead: UnitActor;
  consultant: UnitActor;
  /** The lead of another unit, to which nothing was sent. */
  idle: UnitActor;
  ids: Record<string, string>;
  tokens: Record<string, string>;
  /** Versions and addresses that a form about these things carries. */
  facts: Record<string, string>;
};

async function firms(actor: GroupActor, mailName: string) {
  const firmId = await aFirm(actor, { name: `Vaskeriet ved ${mailName}` });
  const { id: areaId } = await addArea(actor, `Kysten ved ${mailName}`);
  const firmContactId = await aFirmContact(actor, firmId);
  const spareContactId = await aFirmContact(actor, firmId, { name: "Jens Ole" });
  const { id: refusalId } = await noteRefusal(actor, firmId, {
    scope: "address",
    contactId: await aFirmContact(actor, firmId, { name: "Signe Nej" }),
    via: "call",
  });
  const { id: importId } = await previewImport(actor, {
    sheet: "Navn;By;CVR\nBageriet;Faxe;\nSmeden;Faxe;12345678\n",
    requestId: newId(),
  });
  return { firmId, areaId, firmContactId, spareContactId, refusalId, importId };
}

async function candidates(actor: GroupActor, lead: UnitActor, firmId: string, mailName: string) {
  const { id: candidateId } = await aCandidate(actor, { fullName: `Amina Hadd${mailName}` });
  const { id: spareCandidateId } = await aCandidate(actor, { calledName: "Yusuf", fullName: "Yusuf Omar" });
  const receiver = { unitId: lead.unitId };
  const { id: consentId } = await aConsent(actor, candidateId);
  await aConsent(actor, candidateId, { purpose: "identity-to-firm", firmId });
  await aConsent(actor, candidateId, { purpose: "send-on", receiver });
  await aConsent(actor, candidateId, { purpose: "unit-may-tell", receiver });
  return { candidateId, spareCandidateId, consentId };
}

async function contacts(actor: GroupActor, firmId: string, candidateId: string, mailName: string) {
  const { id: contactId } = await logContact(actor, {
    kind: "coffee",
    participants: [
      { kind: "firm", firmId },
      { kind: "candidate", candidateId },
    ],
    trustNote: `${trustMark} ved ${mailName}.`,
    followUp: { dueOn: "2099-01-04", text: "Ring igen" },
  });
  const [followUp] = await read()
    .select({ id: followUps.id })
    .from(followUps)
    .where(eq(followUps.contactId, contactId));
  return { contactId, followUpId: followUp?.id ?? "" };
}

/** Somebody nobody has been in touch with for long, as the worker notes it. */
async function quiet(actor: GroupActor, candidateId: string) {
  const id = newId();
  const at = new Date();
  const since = new Date(at.getTime() - 90 * 86_400_000);
  const notice = { groupId: actor.groupId, kind: "candidate", candidateId, quietSince: since } as const;
  await transact((tx) =>
    tx
      .insert(quietNotices)
      .values({ id, ...notice, noticedAt: at, fromDay: "2026-01-01", userId: actor.userId }),
  );
  return { noticeId: id };
}

/** Somebody who stands by the candidate. */
async function helper(actor: GroupActor, candidateId: string): Promise<string> {
  await addHelper(actor, candidateId, {
    ...{ role: "attorney" as const, name: "Hanne", document: "Fuldmagt", requestId: newId() },
    ...{ signedBy: "Amina", signedOn: "2026-01-05", keptWhere: "hos gruppen" },
  });
  const [row] = await read()
    .select({ id: helpers.id })
    .from(helpers)
    .where(eq(helpers.candidateId, candidateId));
  return row?.id ?? "";
}

/** What the volunteer was given of the coordinator's. */
async function portfolio(to: GroupActor, by: GroupActor): Promise<string> {
  const id = newId();
  const given = { fromUserId: by.userId, toUserId: to.userId, givenBy: by.userId, givenAt: new Date() };
  const share = { firms: 1, candidates: 0, followUps: 0, enquiries: 0, handovers: 0 };
  await transact((tx) => tx.insert(portfolios).values({ id, groupId: to.groupId, ...given, ...share }));
  return id;
}

async function enquiries(actor: GroupActor, firmId: string, contactId: string, candidateId: string) {
  const { id: enquiryId } = await anEnquiry(actor, { firmId, contactId });
  const answer = await tokenOf("firm-answer", enquiryId);
  await recordLinkAnswer(answer, { requestId: newId(), meaning: "talk", answeredByName: "Birgit Holm" });
  const { ids } = await introduce(actor, enquiryId, { requestId: newId(), candidateIds: [candidateId] });
  const introductionId = ids[0] ?? "";
  await share(actor, introductionId, { level: "profile", version: 1 });
  return { enquiryId, threadId: await threadOf(enquiryId), introductionId, answer };
}

/** A mail comes in from the firm, over the way that the intake takes. */
async function mailComesIn(
  to: string,
  subject: string,
  { from = "birgit@vask.example", text = "Kan I ringe til os?" } = {},
): Promise<void> {
  const raw = [
    `From: Birgit Holm <${from}>`,
    `To: ${to}`,
    `Message-ID: <${newId()}@vask.example>`,
    `Subject: ${subject}`,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    `--b\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>`,
    "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r\nPlan",
    "--b--",
  ].join("\r\n");
  await storeIncoming({
    raw: Buffer.from(raw),
    envelopeFrom: from,
    envelopeTo: [to],
    receivedAt: new Date(),
  });
  await readStoredMails();
}

async function mails(actor: GroupActor, mailName: string, enquiryId: string) {
  await mailComesIn(ownAddress(mailName), `Praktik ved ${mailName}`);
  await mailComesIn(replyAddress(mailName, await threadOf(enquiryId)), "Sv: Kan I tage en?");
  await mailComesIn(replyAddress(mailName, await threadOf(enquiryId)), "Sv: Nej", {
    from: "ib@vask.example",
    text: "Skriv ikke til mig igen.",
  });
  const [hint] = await read()
    .select({ id: optOutHints.id })
    .from(optOutHints)
    .where(eq(optOutHints.enquiryId, enquiryId));
  const flagId = newId();
  const flag = { groupId: actor.groupId, email: "robot@vask.example", mails: 31, raisedAt: new Date() };
  await transact((tx) => tx.insert(senderFlags).values({ id: flagId, ...flag }));
  const [waiting] = await read()
    .select({ id: incomingMails.id })
    .from(incomingMails)
    .where(and(eq(incomingMails.groupId, actor.groupId), eq(incomingMails.state, "inbox")));
  const [answered] = await read()
    .select({ id: firmAnswers.id })
    .from(firmAnswers)
    .where(and(eq(firmAnswers.enquiryId, enquiryId), eq(firmAnswers.via, "mail")));
  return { mailId: waiting?.id ?? "", answerId: answered?.id ?? "", optOutHintId: hint?.id ?? "", flagId };
}

async function handover(actor: GroupActor, lead: UnitActor, candidateId: string, enquiryId: string) {
  const wish = { receiver: { unitId: lead.unitId }, offer: { enquiryId }, step: "placement" as const };
  const { seen } = await previewPacket(actor, candidateId, wish);
  const { id: handoverId } = await sendOn(actor, candidateId, { ...wish, requestId: newId(), seen });
  const { version } = await versionPage(actor, handoverId);
  const next = { version, step: "talk" as const, agreed: "Nyt", requestId: newId() };
  const { seen: seenNext } = await previewVersion(actor, handoverId, next);
  return { handoverId, seen, seenNext };
}

/** One candidate's page is open on a device, where they asked for a correction; another's waits to be opened. */
async function ownPages(actor: GroupActor, of: { candidateId: string; spareCandidateId: string }) {
  const { id } = await makeOwnLink(actor, of.candidateId);
  const opened = await openOwnPage(linkToken(id), { secrets: [], name: "Safari, iPhone", client: id });
  if (typeof opened === "string") throw new Error("The page does not open.");
  const page = await openDevice(opened.secret);
  if (!page) throw new Error("The page is not open.");
  await propose(page.actor, "transport", "Jeg cykler.");
  const [proposal] = await proposalsOf(actor, of.candidateId);
  const fresh = await makeOwnLink(actor, of.spareCandidateId);
  return { device: opened.secret, proposalId: proposal?.id ?? "", fresh: linkToken(fresh.id) };
}

/** Makes one side of the world, by the product's own verbs. */
export async function aSide(operator: OperatorActor, mailName: string): Promise<Side> {
  const { coordinator, lead, groupId, unitId, linkId } = await aLinkedPair({
    group: { operator, mailName, name: `Gruppen ${mailName}` },
    unit: { operator, name: `Jobcenter ${mailName}` },
  });
  const volunteer = await aVolunteer(coordinator);
  const consultant = await aConsultant(lead);
  const other = await aUnit({ operator, name: `Kommunen ved ${mailName}` });
  const { id: proposedId } = await proposeLink(other.lead, groupId);

  const firm = await firms(volunteer, mailName);
  const candidate = await candidates(volunteer, lead, firm.firmId, mailName);
  const contact = await contacts(volunteer, firm.firmId, candidate.candidateId, mailName);
  const { answer, ...enquiry } = await enquiries(
    volunteer,
    firm.firmId,
    firm.firmContactId,
    candidate.candidateId,
  );
  const { handoverId, seen, seenNext } = await handover(
    volunteer,
    lead,
    candidate.candidateId,
    enquiry.enquiryId,
  );
  const toVolunteer = { name: "Ny Frivillig", email: anAddress("ny"), locale: "da" as const };
  const toStaff = { ...toVolunteer, email: anAddress("ny") };
  const invitation = await inviteVolunteer(coordinator, { ...toVolunteer, role: "volunteer" });
  const staffInvitation = await inviteStaff(lead, { ...toStaff, role: "consultant" });
  const membershipId = await membershipOf(volunteer);
  const noReminders = await transact((tx) => ensureStopLink(tx, "no-reminders", membershipId));
  const expiresAt = new Date(Date.now() + 86_400_000);
  const unitInbox = await transact((tx) =>
    makeLink(tx, { purpose: "unit-inbox", subjectId: unitId, email: "jobcenter@example.dk", expiresAt }),
  );
  const subject = { kind: "candidate", candidateId: candidate.candidateId } as const;
  const asked = await askForData(volunteer, subject, { kind: "access" });
  const breach = await noteBreach(coordinator, { requestId: newId(), happened: "En mail gik galt." });
  const contactEmail = await emailOf(firm.firmContactId);
  const ownData = await transact((tx) => ensureOwnDataLink(tx, firm.firmContactId, contactEmail));
  await renewCalendar(volunteer);
  const own = await ownPages(volunteer, candidate);
  await askSignInLink(volunteer.email, { address: mailName });

  return {
    coordinator,
    volunteer,
    lead,
    consultant,
    idle: other.lead,
    ids: {
      ...{ groupId, unitId, linkId, proposedId },
      ...firm,
      ...candidate,
      ...contact,
      ...(await quiet(volunteer, candidate.spareCandidateId)),
      ...enquiry,
      ...(await mails(volunteer, mailName, enquiry.enquiryId)),
      handoverId,
      membershipId,
      staffMembershipId: await membershipOf(consultant),
      volunteerId: volunteer.userId,
      coordinatorId: coordinator.userId,
      consultantId: consultant.userId,
      helperId: await helper(volunteer, candidate.candidateId),
      proposalId: own.proposalId,
      portfolioId: await portfolio(volunteer, coordinator),
      invitationId: invitation.id,
      staffInvitationId: staffInvitation.id,
      dataRequestId: asked.id,
      breachId: breach.id,
      sentMailId: await mailFor(groupId),
      staffMailId: await mailFor(unitId),
    },
    tokens: {
      signIn: await tokenOf("sign-in", volunteer.userId),
      invitation: await tokenOf("invitation", invitation.id),
      answer,
      handover: await tokenOf("handover", handoverId),
      ownPage: own.fresh,
      unitInbox: linkToken(unitInbox),
      calendar: await tokenOf("calendar", membershipId),
      noReminders: linkToken(noReminders),
      optOut: await tokenOf("opt-out", firm.firmContactId),
      ownData: linkToken(ownData),
    },
    facts: {
      ...{ mailName, seen, seenNext, device: own.device },
      contactEmail: await emailOf(firm.firmContactId),
      groupVersion: await versionOf(organisations, groupId),
      unitVersion: await versionOf(organisations, unitId),
      firmVersion: await versionOf(firmRows, firm.firmId),
      candidateVersion: await versionOf(candidateRows, candidate.candidateId),
      enquiryVersion: await versionOf(enquiryRows, enquiry.enquiryId),
      handoverVersion: await versionOf(handovers, handoverId),
      introductionVersion: await versionOf(introductions, enquiry.introductionId),
    },
  };
}
