import { and, eq, ne } from "drizzle-orm";
import { ensureOptOutLink, ensureOwnDataLink } from "~/app/domain/enquiries/opt-out-link.server";
import { ownPageUrl } from "~/app/domain/own-page/standing-link.server";
import { linkToken, pageUrl } from "~/app/domain/links/link.server";
import { mailroomText } from "~/app/i18n/mailroom";
import { transact, type Database } from "~/db/client.server";
import {
  enquirySteps,
  firmContacts,
  invitations,
  linkTokens,
  messages,
  organisations,
  outgoingMails,
  users,
} from "~/db/schema/index.server";
import type { MailProps, Sender } from "~/emails/templates/props.server";
import type { MailKind } from "../queue-mail.server";
import {
  contactOf,
  enquiryOf,
  handoverOf,
  introductionOf,
  messageOf,
  ownLinkOf,
  secretOf,
  senderOf,
} from "./mail-facts.server";
import { memberMails } from "./member-mails.server";
import { groupOf, there, type OutgoingRow } from "./outgoing.server";
import { unitMails } from "./unit-mails.server";

/** What a mail says, and what sending it needs to know beside that. */
type Made<Name extends MailKind> = {
  props: MailProps[Name];
  /** The person it comes from; null for notices, which come from the group or the platform. */
  sender: Sender | null;
  /** For a mail to a firm: the firm, the names that are no leak in it, and every word in it that a person wrote. */
  firm?: { id: string; known: string[]; written: string[] };
  /** A mail that no person sends: the link that says no, for the mail program's own button (RFC 8058). */
  automatic?: { optOutLink: string };
};

type Makers = { [Name in MailKind]: (db: Database, mail: OutgoingRow) => Promise<Made<Name>> };

const answerPage = (secret: string) => pageUrl(`/svar/${secret}`);
const casePage = (secret: string) => pageUrl(`/modtag/${secret}`);

const privacyPage = (mail: OutgoingRow) => pageUrl(`/privatliv/${groupOf(mail)}`);

/** Whether nothing of this conversation has gone to this address before. */
async function isFirst(db: Database, { id, threadId, toEmail }: OutgoingRow): Promise<boolean> {
  if (!threadId) return true;
  const [earlier] = await db
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(
      and(
        eq(outgoingMails.threadId, threadId),
        eq(outgoingMails.toEmail, toEmail),
        eq(outgoingMails.state, "sent"),
        ne(outgoingMails.id, id),
      ),
    )
    .limit(1);
  return earlier === undefined;
}

/** The way out, and the way to the reader's own data, in every mail to a firm; in the first, how we treat data. */
async function wayOut(db: Database, mail: OutgoingRow) {
  const contactId = there(mail.about.firmContactId);
  const ids = await transact(async (tx) => ({
    optOut: await ensureOptOutLink(tx, contactId, mail.toEmail),
    ownData: await ensureOwnDataLink(tx, contactId, mail.toEmail),
  }));
  return {
    optOutLink: pageUrl(`/nej-tak/${linkToken(ids.optOut)}`),
    ownDataLink: pageUrl(`/mine-oplysninger/${linkToken(ids.ownData)}`),
    privacyLink: (await isFirst(db, mail)) ? privacyPage(mail) : null,
  };
}

async function toFirm(db: Database, mail: OutgoingRow, writtenBy?: string | null) {
  const { enquiry, firm, group } = await enquiryOf(db, mail);
  const contact = await contactOf(db, mail);
  const contactName = mail.toName ?? contact?.name ?? null;
  const sender = await senderOf(db, writtenBy ?? mail.about.userId ?? enquiry.volunteerId, group.name);
  const known = [firm.name, group.name, sender.name, contactName, contact?.name].filter(
    (name): name is string => Boolean(name),
  );
  return { enquiry, contact, sender, contactName, firm: { id: firm.id, known, written: [] as string[] } };
}

/** A short letter to a firm that leads to its answer page. */
async function leadingToAnswer(db: Database, mail: OutgoingRow) {
  const { enquiry, sender, contactName, firm } = await toFirm(db, mail);
  const secret = there(await secretOf(db, mail, "firm-answer", enquiry.id));
  return {
    props: { contactName, sender, link: answerPage(secret), ...(await wayOut(db, mail)) },
    sender,
    firm,
  };
}

/** The one at the firm who passed the enquiry on: as they called themselves, else the one who was asked first. */
async function passedOnBy(db: Database, enquiryId: string, firstContactId: string, colleagueId: string) {
  const steps = await db
    .select({ details: enquirySteps.details })
    .from(enquirySteps)
    .where(and(eq(enquirySteps.enquiryId, enquiryId), eq(enquirySteps.kind, "colleague-asked")))
    .orderBy(enquirySteps.id);
  const step = steps.findLast(({ details }) => details?.firmContactId === colleagueId);
  if (step?.details?.passedOnBy) return step.details.passedOnBy;
  const [first] = await db
    .select({ name: firmContacts.name })
    .from(firmContacts)
    .where(eq(firmContacts.id, firstContactId));
  return there(first).name;
}

async function meeting(db: Database, mail: OutgoingRow) {
  const { introduction, candidate } = await introductionOf(db, mail);
  const { enquiry, sender, contactName, firm } = await toFirm(db, mail, introduction.proposedBy);
  const props = {
    startsAt: there(introduction.meetingAt),
    place: introduction.meetingPlace ?? "",
    along: introduction.meetingCompanion ? [introduction.meetingCompanion] : [],
    sender,
  };
  return { props, sender, contactName, firm, enquiry, candidate, companion: introduction.meetingCompanion };
}

/** For each mail: reads from ids what it says, at the moment of sending. */
export const mailProps: Makers = {
  ...memberMails,
  ...unitMails,

  "sign-in": async (db, mail) => {
    const [row] = await db
      .select({ createdAt: linkTokens.createdAt, expiresAt: linkTokens.expiresAt })
      .from(linkTokens)
      .where(eq(linkTokens.id, mail.about.linkTokenId ?? ""));
    const { createdAt, expiresAt } = there(row);
    const validMinutes = Math.round((there(expiresAt).getTime() - createdAt.getTime()) / 60_000);
    const secret = linkToken(there(mail.about.linkTokenId));
    return { props: { link: pageUrl(`/log-ind/${secret}`), validMinutes }, sender: null };
  },

  invitation: async (db, mail) => {
    const [row] = await db
      .select({ invitation: invitations, organisation: organisations.name, inviter: users.name })
      .from(invitations)
      .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
      .leftJoin(users, eq(users.id, invitations.invitedBy))
      .where(eq(invitations.id, mail.about.invitationId ?? ""));
    const { invitation, organisation, inviter } = there(row);
    const validDays = Math.round(
      (invitation.expiresAt.getTime() - mail.createdAt.getTime()) / (24 * 3_600_000),
    );
    const link = pageUrl(`/invitation/${linkToken(there(mail.about.linkTokenId))}`);
    const props = {
      link,
      organisation: organisation ?? "Brobygger",
      inviter: inviter ?? "Brobygger",
      validDays: Math.max(validDays, 1),
    };
    return { props, sender: null };
  },

  enquiry: async (db, mail) => {
    const { subject, text: body, writtenBy } = await messageOf(db, mail);
    const { enquiry, contact, sender, firm } = await toFirm(db, mail, writtenBy);
    const secret = there(await secretOf(db, mail, "firm-answer", enquiry.id));
    const props = {
      subject: subject ?? "",
      body,
      answerLink: answerPage(secret),
      sender,
      addressFrom: contact?.source ?? "",
      ...(await wayOut(db, mail)),
      privacyLink: privacyPage(mail),
    };
    return { props, sender, firm: { ...firm, written: [props.subject, body, props.addressFrom] } };
  },

  "enquiry-reminder": async (db, mail) => {
    const { enquiry, sender, contactName, firm } = await toFirm(db, mail);
    const secret = there(await secretOf(db, mail, "firm-answer", enquiry.id));
    const [asked] = await db
      .select({ subject: messages.subject, at: messages.at })
      .from(messages)
      .where(and(eq(messages.threadId, there(mail.threadId)), eq(messages.direction, "out")))
      .orderBy(messages.id)
      .limit(1);
    const { subject, at } = there(asked);
    const out = await wayOut(db, mail);
    return {
      props: {
        ...{ contactName, sender, link: answerPage(secret), ...out },
        ...{ subject: subject ?? "", askedAt: at },
      },
      sender,
      firm: { ...firm, written: [subject ?? ""] },
      automatic: { optOutLink: out.optOutLink },
    };
  },

  "ask-colleague": async (db, mail) => {
    const made = await leadingToAnswer(db, mail);
    const { enquiry } = await enquiryOf(db, mail);
    const from = await passedOnBy(db, enquiry.id, enquiry.firmContactId, mail.about.firmContactId ?? "");
    const props = {
      ...made.props,
      passedOnBy: from,
      privacyLink: privacyPage(mail),
    };
    return { ...made, props };
  },

  "enquiry-link-renewed": leadingToAnswer,
  "introduction-profile": leadingToAnswer,
  "introduction-named": leadingToAnswer,

  "thread-reply": async (db, mail) => {
    const { subject, text: body, writtenBy } = await messageOf(db, mail);
    const { sender, firm } = await toFirm(db, mail, writtenBy);
    const props = {
      subject: subject ?? "",
      body,
      sender,
      ...(await wayOut(db, mail)),
    };
    return { props, sender, firm: { ...firm, written: [props.subject, body] } };
  },

  "meeting-firm": async (db, mail) => {
    const { props, sender, contactName, firm, enquiry, companion } = await meeting(db, mail);
    const secret = await secretOf(db, mail, "firm-answer", enquiry.id);
    const known = companion ? [...firm.known, companion] : firm.known;
    return {
      props: {
        ...props,
        greet: contactName,
        link: secret ? answerPage(secret) : null,
        ...(await wayOut(db, mail)),
      },
      sender,
      firm: { ...firm, known, written: [props.place, ...props.along] },
    };
  },

  "meeting-candidate": async (db, mail) => {
    const { props, sender, candidate } = await meeting(db, mail);
    const { firm } = await enquiryOf(db, mail);
    return { props: { ...props, greet: candidate.calledName, firm: firm.name }, sender };
  },

  "own-page": async (db, mail) => {
    const { link, calledName, group } = await ownLinkOf(db, mail);
    const sender = await senderOf(db, mail.about.userId ?? link.madeBy, group);
    return { props: { greet: calledName, link: ownPageUrl(link.id), sender }, sender };
  },

  "firm-answered": async (db, mail) => {
    const { enquiry, firm } = await enquiryOf(db, mail);
    return { props: { firm: firm.name, link: pageUrl(`/henvendelser/${enquiry.id}`) }, sender: null };
  },

  "unit-answered": async (db, mail) => {
    const { handover } = await handoverOf(db, mail);
    return {
      props: { unit: handover.receiverName, link: pageUrl(`/sendt-videre/${handover.id}`) },
      sender: null,
    };
  },

  "handover-notice": async (db, mail) => {
    const { handover, group, firmName } = await handoverOf(db, mail);
    const sender = await senderOf(db, mail.about.userId ?? handover.sentBy, group.name);
    const secret = there(await secretOf(db, mail, "handover", handover.id));
    const step = mailroomText[mail.locale].steps[handover.step];
    return { props: { firm: firmName, step, sender, link: casePage(secret) }, sender };
  },

  "handover-message": async (db, mail) => {
    const { handover, group } = await handoverOf(db, mail);
    const secret = there(await secretOf(db, mail, "handover", handover.id));
    return { props: { from: group.name, link: casePage(secret) }, sender: null };
  },

  "consent-withdrawn": async (db, mail) => {
    const { handover, group } = await handoverOf(db, mail);
    const secret = await secretOf(db, mail, "handover", handover.id);
    const link = secret ? casePage(secret) : pageUrl(`/indbakke/${handover.id}`);
    return { props: { group: group.name, link }, sender: null };
  },

  "forwarding-test": async (db, mail) => {
    const [group] = await db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, groupOf(mail)));
    return { props: { group: there(group).name }, sender: null };
  },
};
