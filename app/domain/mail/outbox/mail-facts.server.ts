import { and, desc, eq } from "drizzle-orm";
import { linkToken } from "~/app/domain/links/link.server";
import type { Database } from "~/db/client.server";
import {
  candidates,
  enquiries,
  firmContacts,
  firms,
  handovers,
  introductions,
  linkTokens,
  messages,
  organisations,
  ownLinks,
  users,
} from "~/db/schema/index.server";
import type { Sender } from "~/emails/templates/props.server";
import { groupOf, there, type OutgoingRow } from "./outgoing.server";

/** The introduction a mail is about, with its candidate; only the mail's own group's. @throws Unsendable */
export async function introductionOf(db: Database, mail: OutgoingRow) {
  const [row] = await db
    .select({ introduction: introductions, candidate: candidates })
    .from(introductions)
    .innerJoin(candidates, eq(candidates.id, introductions.candidateId))
    .where(
      and(eq(introductions.id, mail.about.introductionId ?? ""), eq(introductions.groupId, groupOf(mail))),
    );
  return there(row);
}

/** The enquiry a mail is about, with its firm; only the mail's own group's. @throws Unsendable */
export async function enquiryOf(db: Database, mail: OutgoingRow) {
  const enquiryId =
    mail.about.enquiryId ??
    (mail.about.introductionId ? (await introductionOf(db, mail)).introduction.enquiryId : "");
  const [row] = await db
    .select({
      enquiry: enquiries,
      firm: { id: firms.id, name: firms.name, deletedAt: firms.deletedAt },
      group: { name: organisations.name },
    })
    .from(enquiries)
    .innerJoin(firms, eq(firms.id, enquiries.firmId))
    .innerJoin(organisations, eq(organisations.id, enquiries.groupId))
    .where(and(eq(enquiries.id, enquiryId), eq(enquiries.groupId, groupOf(mail))));
  return there(row);
}

/** The handover a mail is about, with the names around it; only the mail's own group's. @throws Unsendable */
export async function handoverOf(db: Database, mail: OutgoingRow) {
  const [row] = await db
    .select({ handover: handovers, group: { name: organisations.name }, firmName: firms.name })
    .from(handovers)
    .innerJoin(organisations, eq(organisations.id, handovers.groupId))
    .leftJoin(firms, eq(firms.id, handovers.firmId))
    .where(and(eq(handovers.id, mail.about.handoverId ?? ""), eq(handovers.groupId, groupOf(mail))));
  return there(row);
}

/** The message that a mail carries. @throws Unsendable */
export async function messageOf(db: Database, mail: OutgoingRow) {
  const [message] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.id, mail.about.messageId ?? ""), eq(messages.groupId, groupOf(mail))));
  return there(message);
}

/** The contact person a mail names, deleted ones too, or null. */
export async function contactOf(db: Database, mail: OutgoingRow) {
  if (!mail.about.firmContactId) return null;
  const [contact] = await db
    .select()
    .from(firmContacts)
    .where(and(eq(firmContacts.id, mail.about.firmContactId), eq(firmContacts.groupId, groupOf(mail))));
  return contact ?? null;
}

/** The link to a candidate's own page that a mail brings, with whose it is. @throws Unsendable */
export async function ownLinkOf(db: Database, mail: OutgoingRow) {
  const [row] = await db
    .select({
      link: ownLinks,
      calledName: candidates.calledName,
      email: candidates.email,
      deletedAt: candidates.deletedAt,
      group: organisations.name,
    })
    .from(ownLinks)
    .innerJoin(candidates, eq(candidates.id, ownLinks.candidateId))
    .innerJoin(organisations, eq(organisations.id, ownLinks.groupId))
    .where(and(eq(ownLinks.id, mail.about.linkTokenId ?? ""), eq(ownLinks.groupId, groupOf(mail))));
  return there(row);
}

/** Who signs. @throws Unsendable when there is no such person */
export async function senderOf(db: Database, userId: string, group: string): Promise<Sender> {
  const [user] = await db
    .select({ name: users.name, phone: users.phone })
    .from(users)
    .where(eq(users.id, userId));
  return { ...there(user), group };
}

/** The secret of the mail's own link, else of the newest one for the same subject and address; null without. */
export async function secretOf(
  db: Database,
  mail: OutgoingRow,
  purpose: "firm-answer" | "handover",
  subjectId: string,
): Promise<string | null> {
  if (mail.about.linkTokenId) return linkToken(mail.about.linkTokenId);
  const [link] = await db
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(
      and(
        eq(linkTokens.purpose, purpose),
        eq(linkTokens.subjectId, subjectId),
        eq(linkTokens.email, mail.toEmail),
      ),
    )
    .orderBy(desc(linkTokens.id))
    .limit(1);
  return link ? linkToken(link.id) : null;
}
