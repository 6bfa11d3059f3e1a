import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { Refused } from "~/app/domain/errors.server";
import { email, requestId } from "~/app/domain/forms/fields.server";
import { groupOf } from "~/app/domain/organisations/own-group.server";
import { config } from "~/app/server/config.server";
import { transact } from "~/db/client.server";
import { forwardingTests } from "~/db/schema/index.server";
import { splitAddress } from "~/emails/mailbox.server";
import { insertForwardingTest } from "./insert-test.server";

export const forwardingForm = z.object({ requestId: requestId(), email: email() });

const HOUR_MS = 3_600_000;
/** Nobody's mailbox is filled from here. */
const mostAnHour = 5;

/**
 * Sends a mail to the group's ordinary address, which their forwarding rule should send back to us. The same request
 * id twice is one mail.
 * @throws Refused "addressOfOurs" for one of our own addresses, "tooManyTests" after five in an hour, "noMailName"
 *   where the group has no address of ours yet
 */
export async function startForwardingTest(
  actor: GroupActor,
  test: z.output<typeof forwardingForm>,
): Promise<void> {
  const { groupId } = actor;
  if (splitAddress(test.email)?.domain === config().mailDomain) throw new Refused("addressOfOurs", "email");
  const { mailName } = await groupOf(actor);
  if (!mailName) throw new Refused("noMailName", "email");
  await transact(async (tx) => {
    const at = new Date();
    const recent = await tx
      .select({ requestId: forwardingTests.requestId })
      .from(forwardingTests)
      .where(
        and(
          eq(forwardingTests.groupId, groupId),
          gt(forwardingTests.startedAt, new Date(at.getTime() - HOUR_MS)),
        ),
      );
    if (recent.some((known) => known.requestId === test.requestId)) return;
    if (recent.length >= mostAnHour) throw new Refused("tooManyTests", "email");
    await insertForwardingTest(tx, actor, { ...test, at });
  });
}
