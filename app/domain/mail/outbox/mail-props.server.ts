import { eq } from "drizzle-orm";
import { ownPageUrl } from "~/app/domain/own-page/standing-link.server";
import { linkToken, pageUrl } from "~/app/domain/links/link.server";
import { mailroomText } from "~/app/i18n/mailroom";
import type { Database } from "~/db/client.server";
import { invitations, linkTokens, organisations, users } from "~/db/schema/index.server";
import type { MailProps, Sender } from "~/emails/templates/props.server";
import type { MailKind } from "../queue-mail.server";
import { enquiryOf, handoverOf, ownLinkOf, secretOf, senderOf } from "./mail-facts.server";
import { firmMails } from "./firm-mails.server";
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

const casePage = (secret: string) => pageUrl(`/modtag/${secret}`);

/** For each mail: reads from ids what it says, at the moment of sending. */
export const mailProps: Makers = {
  ...firmMails,
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
