import { and, eq, isNotNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused, Stale } from "~/app/domain/errors.server";
import { read, transact, type Database } from "~/db/client.server";
import { organisations, outgoingMails } from "~/db/schema/index.server";
import { assertMailNameFree, mailNameRefusal } from "./claim-mail-name.server";
import type { GroupDetails } from "./group-form.server";

/**
 * Mails of a conversation have left: their reply addresses are bound to the group's mail name, so that
 * another name would turn the answers away.
 */
export async function mailNameIsInUse(actor: GroupActor, db: Database = read()): Promise<boolean> {
  const [sent] = await db
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.organisationId, actor.groupId), isNotNull(outgoingMails.threadId)))
    .limit(1);
  return sent !== undefined;
}

/**
 * Changes what a group says of itself.
 * @throws Refused `mailNameTaken` or `mailNameInUse` at `mailName`; Stale when it was changed meanwhile
 */
export function editGroup(actor: GroupActor, { version, ...details }: GroupDetails): Promise<void> {
  return transact(async (tx) => {
    const [group] = await tx
      .select({ mailName: organisations.mailName, version: organisations.version })
      .from(organisations)
      .where(eq(organisations.id, actor.groupId));
    if (!group) notFound();
    if (group.version !== version) throw new Stale();
    if (group.mailName !== details.mailName) {
      await assertMailNameFree(tx, details.mailName, actor.groupId);
      if (await mailNameIsInUse(actor, tx)) throw new Refused("mailNameInUse", "mailName");
    }
    await tx
      .update(organisations)
      .set({ ...details, phone: details.phone ?? null, version: version + 1 })
      .where(eq(organisations.id, actor.groupId));
    await record(tx, actor, {
      action: "group.edited",
      subject: { kind: "organisation", id: actor.groupId },
      organisationId: actor.groupId,
    });
  }).catch(mailNameRefusal);
}
