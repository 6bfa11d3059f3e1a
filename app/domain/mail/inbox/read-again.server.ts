import { and, eq, or } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { incomingMails } from "~/db/schema/index.server";
import { failedOnce } from "../intake/filing-failed";
import { ownMail } from "./own-mail.server";

/** Mails that could not be read, or that our own code could not file. */
const wereNotRead = (groupId: GroupId) =>
  and(
    eq(incomingMails.groupId, groupId),
    or(
      eq(incomingMails.state, "unreadable"),
      and(eq(incomingMails.state, "inbox"), eq(incomingMails.problem, failedOnce)),
    ),
  );

/** As it was when it had just been stored: the worker takes it up next. */
const stored = { state: "stored", claimedAt: null, problem: null } as const;

/** "Prøv at læse mailen igen". What has been read needs it not. @throws 404 for another group's */
export async function readAgain(actor: GroupActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    await ownMail(tx, actor.groupId, mailId);
    const [row] = await tx
      .update(incomingMails)
      .set(stored)
      .where(and(eq(incomingMails.id, mailId), wereNotRead(actor.groupId)))
      .returning({ id: incomingMails.id });
    if (!row) return;
    await record(tx, actor, {
      action: "mail.read-again",
      subject: { kind: "incoming-mail", id: mailId },
      organisationId: actor.groupId,
    });
  });
}

/** The same for all that the group has. @returns how many */
export async function readAllAgain(actor: GroupActor): Promise<number> {
  return transact(async (tx) => {
    const rows = await tx
      .update(incomingMails)
      .set(stored)
      .where(wereNotRead(actor.groupId))
      .returning({ id: incomingMails.id });
    for (const { id } of rows) {
      await record(tx, actor, {
        action: "mail.read-again",
        subject: { kind: "incoming-mail", id },
        organisationId: actor.groupId,
      });
    }
    return rows.length;
  });
}
