import { eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Stale } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { formerMailNames, organisations } from "~/db/schema/index.server";
import { assertMailNameFree, mailNameRefusal } from "./claim-mail-name.server";
import type { GroupDetails } from "./group-form.server";

/** Keeps a name that a group leaves for it, and one that it takes back no longer among the former ones. */
async function changeMailName(tx: Tx, groupId: GroupId, from: string | null, to: string): Promise<void> {
  await assertMailNameFree(tx, to, groupId);
  await tx.delete(formerMailNames).where(eq(formerMailNames.mailName, to));
  if (from === null) return;
  await tx.insert(formerMailNames).values({ mailName: from, groupId, leftAt: new Date() });
}

/**
 * Changes what a group says of itself. Mail to an address that it had before still reaches it.
 * @throws Refused `mailNameTaken` at `mailName`; Stale when it was changed meanwhile
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
      await changeMailName(tx, actor.groupId, group.mailName, details.mailName);
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
