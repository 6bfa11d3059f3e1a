import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { record } from "~/app/domain/audit/record.server";
import { insertDataRequest } from "~/app/domain/data-requests/ask.server";
import { notFound } from "~/app/domain/errors.server";
import { insertRefusal } from "~/app/domain/firms/note-refusal.server";
import { keepSearch } from "~/app/domain/firms/keep-search.server";
import { mayWriteTo } from "~/app/domain/firms/may-write-to.server";
import { findLink } from "~/app/domain/links/link.server";
import { fold } from "~/app/domain/rules/fold";
import { read, transact, type Database } from "~/db/client.server";
import {
  contactParticipants,
  dataRequests,
  enquiries,
  firmContacts,
  firms,
  organisations,
  outgoingMails,
} from "~/db/schema/index.server";
import type { correctionForm, wishForm } from "./own-data-form.server";

/** Whose link it is. An address that is no longer the contact person's own shows nothing of theirs. */
async function whose(token: string, db: Database) {
  const link = await findLink("own-data", token, db);
  if (!link?.email) return null;
  const [row] = await db
    .select({ contact: firmContacts, firm: firms, group: organisations.name })
    .from(firmContacts)
    .innerJoin(firms, eq(firms.id, firmContacts.firmId))
    .innerJoin(organisations, eq(organisations.id, firmContacts.groupId))
    .where(and(eq(firmContacts.id, link.subjectId), isNull(firmContacts.deletedAt)));
  if (!row) return null;
  return { ...row, email: link.email, isOwn: row.contact.email === link.email };
}

/** What a contact person's own page shows. */
export type OwnData = Awaited<ReturnType<typeof ownDataPage>>;

/** What the group has about whoever holds the link, or null for an unknown one. Changes nothing. */
export async function ownDataPage(token: string) {
  const found = await whose(token, read());
  if (!found) return null;
  const { contact, firm, group, email, isOwn } = found;
  const db = read();
  const [asked, [talks], [mails], requests, refusal] = await Promise.all([
    db
      .select({ at: enquiries.sentAt, locale: enquiries.locale })
      .from(enquiries)
      .where(and(eq(enquiries.groupId, contact.groupId), eq(enquiries.firmContactId, contact.id)))
      .orderBy(desc(enquiries.sentAt)),
    db
      .select({ n: count() })
      .from(contactParticipants)
      .where(eq(contactParticipants.firmContactId, contact.id)),
    db
      .select({ n: count() })
      .from(outgoingMails)
      .where(and(eq(outgoingMails.organisationId, contact.groupId), eq(outgoingMails.toEmail, email))),
    db
      .select({ kind: dataRequests.kind, dueOn: dataRequests.dueOn })
      .from(dataRequests)
      .where(and(eq(dataRequests.firmContactId, contact.id), eq(dataRequests.state, "open"))),
    mayWriteTo(db, contact.groupId, { email, firmId: firm.id }),
  ]);
  return {
    ...{ group, groupId: contact.groupId, email, isOwn },
    locale: asked[0]?.locale ?? ("da" as const),
    mayWrite: refusal === null,
    mails: mails?.n ?? 0,
    talks: isOwn ? (talks?.n ?? 0) : 0,
    firstAsked: asked.at(-1)?.at ?? null,
    requests,
    person: isOwn
      ? {
          name: contact.name,
          title: contact.title,
          phone: contact.phone,
          source: contact.source,
          firm: firm.name,
        }
      : null,
  };
}

/** They put their own name, title or telephone right. @throws 404 for an unknown link, or one of a former address */
export async function correctOwnData(token: string, right: z.output<typeof correctionForm>): Promise<void> {
  await transact(async (tx) => {
    const found = await whose(token, tx);
    if (!found?.isOwn) notFound();
    const { contact, firm } = found;
    await tx
      .update(firmContacts)
      .set({
        name: right.name,
        search: fold(right.name),
        title: right.title ?? null,
        phone: right.phone ?? null,
        version: contact.version + 1,
      })
      .where(eq(firmContacts.id, contact.id));
    await keepSearch(tx, firm);
    await record(
      tx,
      { kind: "firm" },
      {
        action: "firm-contact.corrected-by-themselves",
        subject: { kind: "firm-contact", id: contact.id },
        organisationId: contact.groupId,
      },
    );
  });
}

const kinds = { object: "objection", copy: "access", erase: "erasure" } as const;

/**
 * They object, ask for a copy or to be erased: a request that is due within a month. An objection, and a wish to be
 * erased, also stop all mail to their address at once (GDPR article 21(3)). Asked twice it is asked once.
 * @throws 404 for an unknown link
 */
export async function wishOwnData(token: string, { intent }: z.output<typeof wishForm>): Promise<void> {
  await transact(async (tx) => {
    const { contact, firm, email } = (await whose(token, tx)) ?? notFound();
    const { groupId } = contact;
    if (intent !== "copy" && (await mayWriteTo(tx, groupId, { email, firmId: firm.id })) === null) {
      const no = { scope: "address", firmId: firm.id, email, via: "link" } as const;
      await insertRefusal(tx, { kind: "firm" }, groupId, no);
    }
    const subject = { kind: "firm-contact", firmContactId: contact.id } as const;
    await insertDataRequest(tx, { kind: "firm", groupId }, subject, { kind: kinds[intent] });
  });
}
