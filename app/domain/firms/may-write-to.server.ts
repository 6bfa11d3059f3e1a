import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firms, refusals } from "~/db/schema/index.server";
import { bindsFirm, firmValues } from "./binds-firm.server";

/** A no in force: what it binds, and when it was noted. */
export type BindingRefusal = { id: string; scope: "address" | "workplace" | "firm"; notedAt: Date };

/**
 * May the group write to this address at this firm? Asked before every mail and again at the moment of sending.
 * A no binds the address wherever it is used, the one workplace, or every workplace of the firm (by CVR number,
 * or by name and town); one said at a workplace that was deleted binds it when it is added again.
 * A no of another group, and one that was lifted, binds nothing.
 * @param db `read()`, or the transaction that queues the mail
 * @param to.email lower-cased; left out to ask about the firm alone
 * @returns null when it may, else the widest no that stands in the way
 */
export async function mayWriteTo(
  db: Database,
  groupId: GroupId,
  to: { email?: string | null; firmId: string },
): Promise<BindingRefusal | null> {
  const [firm] = await db
    .select({
      id: firms.id,
      name: firms.name,
      town: firms.town,
      cvr: firms.cvr,
      pNumber: firms.pNumber,
    })
    .from(firms)
    .where(and(eq(firms.id, to.firmId), eq(firms.groupId, groupId)));
  const binding = await db
    .select({ id: refusals.id, scope: refusals.scope, notedAt: refusals.notedAt })
    .from(refusals)
    .where(
      and(
        eq(refusals.groupId, groupId),
        isNull(refusals.liftedAt),
        or(
          firm ? bindsFirm(db) : sql`1 = 0`,
          to.email ? and(eq(refusals.scope, "address"), eq(refusals.email, to.email)) : undefined,
        ),
      ),
    )
    .prepare()
    .execute({ groupId, ...(firm && firmValues(firm)) });
  const widest = ["firm", "workplace", "address"];
  binding.sort((a, b) => widest.indexOf(a.scope) - widest.indexOf(b.scope));
  return binding[0] ?? null;
}
