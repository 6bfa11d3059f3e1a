import { and, eq, ne } from "drizzle-orm";
import { ensureOptOutLink, ensureOwnDataLink } from "~/app/domain/enquiries/opt-out-link.server";
import { linkToken, pageUrl } from "~/app/domain/links/link.server";
import { transact, type Database } from "~/db/client.server";
import { enquirySteps, firmContacts, messages, outgoingMails } from "~/db/schema/index.server";
import { contactOf, enquiryOf, introductionOf, messageOf, secretOf, senderOf } from "./mail-facts.server";
import { groupOf, there, type OutgoingRow } from "./outgoing.server";

const answerPage = (secret: string) => pageUrl(`/svar/${secret}`);
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

/** What is said to firms, and to a candidate about a meeting at one. */
export const firmMails = {
  enquiry: async (db: Database, mail: OutgoingRow) => {
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

  "enquiry-reminder": async (db: Database, mail: OutgoingRow) => {
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

  "ask-colleague": async (db: Database, mail: OutgoingRow) => {
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

  "thread-reply": async (db: Database, mail: OutgoingRow) => {
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

  "meeting-firm": async (db: Database, mail: OutgoingRow) => {
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

  "meeting-candidate": async (db: Database, mail: OutgoingRow) => {
    const { props, sender, candidate } = await meeting(db, mail);
    const { firm } = await enquiryOf(db, mail);
    return { props: { ...props, greet: candidate.calledName, firm: firm.name }, sender };
  },
};
