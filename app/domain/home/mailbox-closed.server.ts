import { and, eq, inArray, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { roleMay } from "~/app/access/matrix";
import { builtOnce } from "~/db/client.server";
import { mailboxes } from "~/db/schema/index.server";

/** What no waiting mends: somebody has to write a new password, or choose otherwise. */
const needsSomebody = ["sign-in-refused", "not-secure", "no-folder"];

const closed = builtOnce((db) =>
  db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(
      and(
        eq(mailboxes.groupId, sql.placeholder("groupId")),
        eq(mailboxes.state, "trouble"),
        inArray(mailboxes.problem, needsSomebody),
      ),
    )
    .prepare(),
);

/**
 * Is there a mailbox of the group's that we cannot fetch from until a coordinator has done something? Told to
 * coordinators alone: others cannot mend it.
 */
export async function mailboxClosed(actor: GroupActor): Promise<boolean> {
  if (!roleMay(actor.role, "group.manage")) return false;
  return (await closed().execute({ groupId: actor.groupId })).length > 0;
}
