import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { forwardingTests } from "~/db/schema/index.server";
import { queueMail } from "../queue-mail.server";

/** Sends a mail to an address of the group's own, which should come back to us. */
export async function insertForwardingTest(
  tx: Tx,
  actor: GroupActor,
  test: { email: string; requestId: string | null; at: Date },
): Promise<void> {
  const { groupId } = actor;
  const id = newId();
  await tx.insert(forwardingTests).values({
    id,
    groupId,
    email: test.email,
    startedBy: actor.userId,
    startedAt: test.at,
    requestId: test.requestId,
  });
  await queueMail(tx, {
    organisationId: groupId,
    template: "forwarding-test",
    locale: actor.locale,
    to: { email: test.email },
    about: { forwardingTestId: id, userId: actor.userId },
  });
  await record(tx, actor, {
    action: "forwarding.tested",
    subject: { kind: "forwarding-test", id },
    organisationId: groupId,
  });
}
