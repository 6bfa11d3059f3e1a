import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { record } from "~/app/domain/audit/record.server";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import { transact } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";
import { assertOwnOutgoing } from "./own-outgoing.server";

const didNotArrive = inArray(outgoingMails.state, ["failed", "stopped"]);

/**
 * "Jeg har set det": sets aside that a mail did not get through, with who and when. Said by two it is the
 * first one's.
 * @throws 404 for a mail that is not the organisation's
 */
export async function markMailSeen(actor: OrganisationActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    await assertOwnOutgoing(tx, actor, mailId);
    const [seen] = await tx
      .update(outgoingMails)
      .set({ seenAt: new Date(), seenBy: actor.userId })
      .where(and(eq(outgoingMails.id, mailId), didNotArrive, isNull(outgoingMails.seenAt)))
      .returning({ id: outgoingMails.id });
    if (!seen) return;
    await record(tx, actor, {
      action: "mail.seen",
      subject: { kind: "outgoing-mail", id: mailId },
      organisationId: organisationIdOf(actor),
    });
  });
}

/** Takes "Jeg har set det" back. @throws 404 for a mail that is not the organisation's */
export async function takeMailSeenBack(actor: OrganisationActor, mailId: string): Promise<void> {
  await transact(async (tx) => {
    await assertOwnOutgoing(tx, actor, mailId);
    const [back] = await tx
      .update(outgoingMails)
      .set({ seenAt: null, seenBy: null })
      .where(and(eq(outgoingMails.id, mailId), isNotNull(outgoingMails.seenAt)))
      .returning({ id: outgoingMails.id });
    if (!back) return;
    await record(tx, actor, {
      action: "mail.seen-taken-back",
      subject: { kind: "outgoing-mail", id: mailId },
      organisationId: organisationIdOf(actor),
    });
  });
}
