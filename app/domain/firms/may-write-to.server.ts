import { and, eq, isNull, or, sql } from "drizzle-orm";
import { builtOnce, builtPerShape, type Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firms, refusals } from "~/db/schema/index.server";
import { bindsFirm, firmValues } from "./binds-firm.server";

/** A no in force: what it binds, and when it was noted. */
export type BindingRefusal = { id: string; scope: "address" | "workplace" | "firm"; notedAt: Date };

const knownFirm = builtOnce((db) =>
  db
    .select({ id: firms.id, name: firms.name, town: firms.town, cvr: firms.cvr, pNumber: firms.pNumber })
    .from(firms)
    .where(and(eq(firms.id, sql.placeholder("firmId")), eq(firms.groupId, sql.placeholder("groupId"))))
    .prepare(),
);

/** What may bind: the firm, the address, or either. */
type Asked = "firm" | "address" | "firm or address";

const bindingRefusals = builtPerShape((db, asked: Asked) =>
  db
    .select({ id: refusals.id, scope: refusals.scope, notedAt: refusals.notedAt })
    .from(refusals)
    .where(
      and(
        eq(refusals.groupId, sql.placeholder("groupId")),
        isNull(refusals.liftedAt),
        or(
          asked === "address" ? undefined : bindsFirm(db),
          asked === "firm"
            ? undefined
            : and(eq(refusals.scope, "address"), eq(refusals.email, sql.placeholder("email"))),
        ),
      ),
    )
    .prepare(),
);

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
  const { firmId, email } = to;
  const [firm] = await knownFirm(db).execute({ groupId, firmId });
  if (!firm && !email) return null;
  const asked = firm && email ? "firm or address" : firm ? "firm" : "address";
  const binding = await bindingRefusals(asked, db).execute({ groupId, email, ...(firm && firmValues(firm)) });
  const widest = ["firm", "workplace", "address"];
  binding.sort((a, b) => widest.indexOf(a.scope) - widest.indexOf(b.scope));
  return binding[0] ?? null;
}
