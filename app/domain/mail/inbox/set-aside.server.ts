import { and, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { transact } from "~/db/client.server";
import { incomingMails } from "~/db/schema/index.server";
import { ownMail } from "./own-mail.server";

/** Sets a mail aside that needs nothing more. It is kept. @throws 404 for another group's */
export async function setAside(actor: GroupActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    await ownMail(tx, actor.groupId, mailId);
    const [row] = await tx
      .update(incomingMails)
      .set({ state: "set-aside", handledAt: new Date(), handledBy: actor.userId })
      .where(and(eq(incomingMails.id, mailId), inArray(incomingMails.state, ["inbox", "unreadable"])))
      .returning({ id: incomingMails.id });
    if (!row) return;
    await record(tx, actor, {
      action: "mail.set-aside",
      subject: { kind: "incoming-mail", id: mailId },
      organisationId: actor.groupId,
    });
  });
}

/** Takes a mail back that was set aside. @throws 404 for another group's */
export async function takeBack(actor: GroupActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    const { kind } = await ownMail(tx, actor.groupId, mailId);
    const [row] = await tx
      .update(incomingMails)
      .set({ state: kind === "unreadable" ? "unreadable" : "inbox", handledAt: null, handledBy: null })
      .where(and(eq(incomingMails.id, mailId), eq(incomingMails.state, "set-aside")))
      .returning({ id: incomingMails.id });
    if (!row) return;
    await record(tx, actor, {
      action: "mail.taken-back",
      subject: { kind: "incoming-mail", id: mailId },
      organisationId: actor.groupId,
    });
  });
}
