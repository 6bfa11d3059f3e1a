import { and, eq } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import { refusals, users } from "~/db/schema/index.server";
import { ownFirm } from "./own-firm.server";

/**
 * A no as its page shows it, with the firm it is seen from; also one that was lifted.
 * @throws 404 for a firm or a no that is not the group's
 */
export async function refusalPage(actor: GroupActor, firmId: string, refusalId: string) {
  const firm = await ownFirm(read(), actor.groupId, firmId);
  const [refusal] = await read()
    .select({
      id: refusals.id,
      scope: refusals.scope,
      email: refusals.email,
      words: refusals.words,
      via: refusals.via,
      notedAt: refusals.notedAt,
      notedBy: users.name,
      liftedAt: refusals.liftedAt,
      liftedRequestedBy: refusals.liftedRequestedBy,
      liftedRequestedOn: refusals.liftedRequestedOn,
    })
    .from(refusals)
    .leftJoin(users, eq(users.id, refusals.notedBy))
    .where(and(eq(refusals.id, refusalId), eq(refusals.groupId, actor.groupId)));
  return refusal ? { firm: { id: firm.id, name: firm.name }, refusal } : notFound();
}
