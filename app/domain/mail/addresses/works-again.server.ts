import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownFirmContact } from "~/app/domain/firms/own-firm.server";
import { transact, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { addressTroubles } from "~/db/schema/index.server";

/**
 * "Den virker igen": a person says that mail to somebody at a firm arrives again. Said twice, it is said once.
 * @throws 404 for a firm or person that is not the group's
 */
export async function addressWorksAgain(actor: GroupActor, firmId: string, contactId: string): Promise<void> {
  await transact(async (tx) => {
    const { email } = await ownFirmContact(tx, actor.groupId, firmId, contactId);
    if (!email) return;
    const [cleared] = await tx
      .update(addressTroubles)
      .set({ clearedAt: new Date(), clearedBy: actor.userId })
      .where(
        and(
          eq(addressTroubles.groupId, actor.groupId),
          eq(addressTroubles.email, email),
          isNull(addressTroubles.clearedAt),
        ),
      )
      .returning({ id: addressTroubles.id });
    if (!cleared) return;
    await record(tx, actor, {
      action: "address.works-again",
      subject: { kind: "firm-contact", id: contactId },
      organisationId: actor.groupId,
    });
  });
}

/** An answer from an address ends a passing fault. A dead one waits for a person: it may answer and not receive. */
export async function addressAnswered(tx: Tx, groupId: GroupId, email: string, at: Date): Promise<void> {
  await tx
    .update(addressTroubles)
    .set({ clearedAt: at })
    .where(
      and(
        eq(addressTroubles.groupId, groupId),
        eq(addressTroubles.email, email),
        eq(addressTroubles.state, "passing"),
        isNull(addressTroubles.clearedAt),
      ),
    );
}
