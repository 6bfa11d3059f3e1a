import { and, eq, inArray } from "drizzle-orm";
import type { SystemActor } from "~/app/access/actor";
import { beginErasure } from "~/app/domain/erasure/begin-erasure.server";
import { removeContactsIn } from "~/app/domain/erasure/erase-candidate.server";
import { dropBlobs } from "~/app/domain/erasure/sweep-mails.server";
import { read, transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import {
  auditDetails,
  candidates,
  contacts,
  deviceEntries,
  firmAnswers,
  firmContacts,
  incomingMails,
  letters,
  messages,
  threads,
} from "~/db/schema/index.server";
import type { RetentionKind } from "./kinds";

type Remove = (groupId: GroupId, ids: string[]) => Promise<unknown>;

const system = (groupId: GroupId): SystemActor => ({ kind: "system", groupId });

async function eraseAll(groupId: GroupId, kind: "candidate" | "firm-contact", ids: string[]): Promise<void> {
  for (const id of ids) {
    const subject = kind === "candidate" ? { kind, candidateId: id } : { kind, firmContactId: id };
    await beginErasure(system(groupId), subject, "silence");
  }
}

/** Mails with their originals, and what was shown of them. */
async function removeMails(groupId: GroupId, mails: { id: string; blobId: string }[]): Promise<void> {
  const ids = mails.map(({ id }) => id);
  await transact(async (tx) => {
    const gone = and(eq(messages.groupId, groupId), inArray(messages.incomingMailId, ids));
    const said = await tx.delete(messages).where(gone).returning({ id: messages.id });
    await tx
      .update(firmAnswers)
      .set({ messageId: null })
      .where(
        inArray(
          firmAnswers.messageId,
          said.map(({ id }) => id),
        ),
      );
    await tx.delete(incomingMails).where(inArray(incomingMails.id, ids));
    await dropBlobs(
      tx,
      mails.map(({ blobId }) => blobId),
    );
  });
}

/** How what is old of each kind is removed; all of it may be done twice. */
export const removeOld: Record<RetentionKind, Remove> = {
  "inactive-candidate": (groupId, ids) => eraseAll(groupId, "candidate", ids),
  "unanswered-contact": (groupId, ids) => eraseAll(groupId, "firm-contact", ids),

  // What was asked and which answer came stays, as steps; what was written goes.
  "ended-enquiry": async (groupId, ids) => {
    const rooms = read().select({ id: threads.id }).from(threads).where(inArray(threads.enquiryId, ids));
    const mails = await read()
      .select({ id: incomingMails.id, blobId: incomingMails.blobId })
      .from(incomingMails)
      .where(and(eq(incomingMails.groupId, groupId), inArray(incomingMails.threadId, rooms)));
    await removeMails(groupId, mails);
    await transact((tx) =>
      tx.delete(messages).where(and(eq(messages.groupId, groupId), inArray(messages.threadId, rooms))),
    );
  },

  deleted: async (groupId, ids) => {
    const among = async (table: typeof candidates | typeof firmContacts | typeof contacts) =>
      (
        await read()
          .select({ id: table.id })
          .from(table)
          .where(and(eq(table.groupId, groupId), inArray(table.id, ids)))
      ).map(({ id }) => id);
    await eraseAll(groupId, "candidate", await among(candidates));
    await eraseAll(groupId, "firm-contact", await among(firmContacts));
    const notes = await among(contacts);
    await transact((tx) => removeContactsIn(tx, groupId, notes));
  },

  "unfiled-mail": async (groupId, ids) => {
    const mails = await read()
      .select({ id: incomingMails.id, blobId: incomingMails.blobId })
      .from(incomingMails)
      .where(and(eq(incomingMails.groupId, groupId), inArray(incomingMails.id, ids)));
    await removeMails(groupId, mails);
  },

  "audit-details": (_groupId, ids) =>
    transact((tx) => tx.delete(auditDetails).where(inArray(auditDetails.auditId, ids))),
  "device-entries": (groupId, ids) =>
    transact((tx) =>
      tx.delete(deviceEntries).where(and(eq(deviceEntries.groupId, groupId), inArray(deviceEntries.id, ids))),
    ),
  letters: (groupId, ids) =>
    transact((tx) => tx.delete(letters).where(and(eq(letters.groupId, groupId), inArray(letters.id, ids)))),
};
