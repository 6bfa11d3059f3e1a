import { and, eq, isNull } from "drizzle-orm";
import { mayHaveOptedOut } from "~/app/domain/enquiries/opt-out-hint.server";
import { roleMay } from "~/app/access/matrix";
import { maySendOn, mayShowIdentity, mayShowProfile } from "~/app/domain/consents/may-share.server";
import { receiverOf } from "~/app/domain/consents/receiver";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { linkState } from "~/app/domain/own-page/link-rules";
import type { Database } from "~/db/client.server";
import { firms, invitations, linkTokens, memberships, organisations } from "~/db/schema/index.server";
import { isDead, troubleOf } from "../addresses/trouble.server";
import { isFlagged } from "../loops/sender-flags.server";
import type { MailKind } from "../queue-mail.server";
import type { StopReason } from "./mail-problems";
import { contactOf, enquiryOf, handoverOf, introductionOf, ownLinkOf } from "./mail-facts.server";
import { groupOf, there, Unsendable, type OutgoingRow } from "./outgoing.server";

type Check = (db: Database, mail: OutgoingRow, at: Date) => Promise<StopReason | null>;

/** A mail to a firm: the firm and the person are still there, and neither has said no for good. */
const toFirm: Check = async (db, mail) => {
  const { firm } = await enquiryOf(db, mail);
  if (firm.deletedAt) return "firm-gone";
  const contact = await contactOf(db, mail);
  if (contact?.deletedAt && contact.email === mail.toEmail) return "contact-gone";
  const refusal = await mayWriteTo(db, groupOf(mail), { email: mail.toEmail, firmId: firm.id });
  if (!refusal) return restsFor(db, mail);
  return refusal.scope === "address" ? "refused-address" : "refused-firm";
};

/** Why mail to an address rests: it does not arrive, or its owner may have said no. */
async function restsFor(db: Database, mail: OutgoingRow): Promise<StopReason | null> {
  if (await isDead(db, groupOf(mail), mail.toEmail)) return "address-fails";
  return (await mayHaveOptedOut(db, groupOf(mail), mail.toEmail)) ? "maybe-opted-out" : null;
}

/** A first mail to somebody: of no use once the enquiry has ended. */
const openEnquiry: Check = async (db, mail, at) => {
  const { enquiry } = await enquiryOf(db, mail);
  return enquiry.state === "ended" ? "enquiry-ended" : toFirm(db, mail, at);
};

/** A reminder: still unanswered, still wished for, and nothing at all the matter with the address. */
const reminder: Check = async (db, mail, at) => {
  const { enquiry, firm } = await enquiryOf(db, mail);
  if (enquiry.state !== "sent") return "answered-meanwhile";
  const [wish] = await db
    .select({ stopped: firms.noRemindersSince, sends: organisations.sendsReminders })
    .from(firms)
    .innerJoin(organisations, eq(organisations.id, firms.groupId))
    .where(eq(firms.id, firm.id));
  if (!wish?.sends || wish.stopped) return "reminders-stopped";
  if (await troubleOf(db, groupOf(mail), mail.toEmail)) return "address-fails";
  return toFirm(db, mail, at);
};

/** A mail about somebody introduced: what the firm may see of them rests on a consent in force. */
const introduced =
  (least: "profile" | "identity"): Check =>
  async (db, mail, at) => {
    const { introduction } = await introductionOf(db, mail);
    const { candidateId, firmId, shares, endedAt } = introduction;
    if (endedAt) return "enquiry-ended";
    const identity =
      shares === "identity" && (await mayShowIdentity(db, groupOf(mail), candidateId, firmId, at)) !== null;
    const profile =
      least === "profile" &&
      shares !== "nothing" &&
      (await mayShowProfile(db, groupOf(mail), candidateId, firmId, at)) !== null;
    return identity || profile ? toFirm(db, mail, at) : "consent-gone";
  };

/** The candidate's own mail about a meeting. */
const toCandidate: Check = async (db, mail) => {
  const { introduction, candidate } = await introductionOf(db, mail);
  if (introduction.endedAt || !introduction.meetingAt) return "enquiry-ended";
  return candidate.deletedAt || candidate.email !== mail.toEmail ? "contact-gone" : null;
};

/** The way to a candidate's own page: the link still waits for its device, and the address is still theirs. */
const toOwnPage: Check = async (db, mail, at) => {
  const { link, email, deletedAt } = await ownLinkOf(db, mail);
  if (deletedAt || email !== mail.toEmail) return "contact-gone";
  return linkState(link, at) === "fresh" ? null : "link-closed";
};

/**
 * A mail to the unit about a case: the unit may still read it, and the consent it was sent on under is in force.
 * That the group has taken a case back is told too: the mail says nothing of the person, and its page says why.
 */
const openCase: Check = async (db, mail, at) => {
  const { handover } = await handoverOf(db, mail);
  const isTakenBack = handover.closedReason === "withdrawn-by-group";
  if (isTakenBack && mail.template === "handover-message") return null;
  if (isTakenBack || !handover.snapshot) return "case-closed";
  const receiver = there(receiverOf(handover));
  return (await maySendOn(db, groupOf(mail), handover.candidateId, receiver, at)) ? null : "consent-gone";
};

/** A notice to a member: they still are one. */
const toMember: Check = async (db, mail) => {
  const [place] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, mail.about.userId ?? ""),
        eq(memberships.organisationId, mail.organisationId ?? ""),
        isNull(memberships.endedAt),
      ),
    );
  return place ? null : "not-a-member";
};

/** A letter to a member: they are in the group, and want it still. */
const wanted =
  (wants: (place: typeof memberships.$inferSelect) => boolean): Check =>
  async (db, mail) => {
    const [place] = await db
      .select()
      .from(memberships)
      .where(
        and(
          eq(memberships.userId, mail.about.userId ?? ""),
          eq(memberships.organisationId, groupOf(mail)),
          isNull(memberships.endedAt),
        ),
      );
    if (!place) return "not-a-member";
    return wants(place) ? null : "reminders-stopped";
  };

/** A letter to a unit: it has not left. What it tells is read anew when it is made. */
const unitIsHere: Check = async (db, mail) => {
  const [unit] = await db
    .select({ leftAt: organisations.leftAt })
    .from(organisations)
    .where(eq(organisations.id, mail.organisationId ?? ""));
  return there(unit).leftAt ? "not-a-member" : null;
};

const openInvitation: Check = async (db, mail, at) => {
  const [row] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.id, mail.about.invitationId ?? ""));
  const invitation = there(row);
  const closed = invitation.withdrawnAt ?? invitation.acceptedAt;
  return closed || invitation.expiresAt <= at ? "invitation-closed" : null;
};

const openLink: Check = async (db, mail, at) => {
  const [row] = await db
    .select()
    .from(linkTokens)
    .where(eq(linkTokens.id, mail.about.linkTokenId ?? ""));
  const link = there(row);
  return link.usedAt !== null || (link.expiresAt !== null && link.expiresAt <= at) ? "link-closed" : null;
};

const checks: Record<MailKind, Check> = {
  "sign-in": openLink,
  invitation: openInvitation,
  enquiry: openEnquiry,
  "enquiry-reminder": reminder,
  "ask-colleague": openEnquiry,
  "enquiry-link-renewed": toFirm,
  "thread-reply": toFirm,
  "introduction-profile": introduced("profile"),
  "introduction-named": introduced("identity"),
  "meeting-firm": introduced("profile"),
  "meeting-candidate": toCandidate,
  "own-page": toOwnPage,
  "firm-answered": toMember,
  "unit-answered": toMember,
  "handover-notice": openCase,
  "handover-message": openCase,
  // Tells that nothing more comes: nothing may stop it.
  "consent-withdrawn": () => Promise.resolve(null),
  "forwarding-test": toMember,
  "member-reminder": wanted(({ remindHour }) => Boolean(remindHour)),
  "portfolio-given": toMember,
  "unit-waiting": unitIsHere,
  "unit-outcomes": unitIsHere,
  "unit-left": toMember,
  "monday-letter": wanted(({ mondayLetter, role }) => mondayLetter && roleMay(role, "group.oversee")),
};

/** What leaves without a person's asking for it: none of it goes to somebody who sends more than a person does. */
const automatic = new Set<MailKind>([
  "enquiry-reminder",
  "enquiry-link-renewed",
  "firm-answered",
  "unit-answered",
  "member-reminder",
  "monday-letter",
]);

/**
 * Asks once more, at the moment of sending, whether this mail may leave: refusals, consents, withdrawn
 * invitations, deleted people and firms.
 * @returns null when it may, else why not
 */
export async function mayStillSend(db: Database, mail: OutgoingRow, at: Date): Promise<StopReason | null> {
  try {
    const template = mail.template as MailKind;
    if (automatic.has(template) && (await isFlagged(db, groupOf(mail), mail.toEmail))) return "sender-floods";
    return await there(checks[template])(db, mail, at);
  } catch (error) {
    if (error instanceof Unsendable) return error.reason;
    throw error;
  }
}
