import { and, eq, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record, type AuditActor } from "~/app/domain/audit/record.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { firms, refusals } from "~/db/schema/index.server";
import { ownFirm, ownFirmContact } from "./own-firm.server";

type Via = typeof refusals.$inferSelect.via;

/** "Skriv ikke til mig igen" (an address), or "Virksomheden vil ikke kontaktes" (a workplace or the firm). */
export type NewRefusal = {
  scope: "address" | "workplace" | "firm";
  /** The firm it was said at; also kept with an address, so that its page shows it. */
  firmId: string;
  /** Needed with scope address, lower-cased. */
  email?: string | null;
  /** Their own words. */
  words?: string | null;
  via: Via;
};

/**
 * Notes a no inside a transaction of the caller's: for a page or a mail by which the firm itself says so.
 * The same no noted again while it is in force stays one row.
 * @param by who notes it: a member of the group, or the firm itself
 * @throws 404 for a firm that is not the group's
 */
export async function insertRefusal(
  tx: Tx,
  by: AuditActor,
  groupId: GroupId,
  refusal: NewRefusal,
): Promise<{ id: string }> {
  // A deleted firm can still say no.
  const [firm] = await tx
    .select({ id: firms.id, cvr: firms.cvr })
    .from(firms)
    .where(and(eq(firms.id, refusal.firmId), eq(firms.groupId, groupId)));
  if (!firm) return notFound();
  const email = refusal.scope === "address" ? (refusal.email ?? null) : null;
  if (refusal.scope === "address" && !email) throw new Refused("required", "contactId");
  const [standing] = await tx
    .select({ id: refusals.id })
    .from(refusals)
    .where(
      and(
        eq(refusals.groupId, groupId),
        eq(refusals.firmId, firm.id),
        eq(refusals.scope, refusal.scope),
        isNull(refusals.liftedAt),
        email ? eq(refusals.email, email) : undefined,
      ),
    );
  if (standing) return standing;
  const id = newId();
  await tx.insert(refusals).values({
    id,
    groupId,
    scope: refusal.scope,
    email,
    firmId: firm.id,
    cvr: refusal.scope === "firm" ? firm.cvr : null,
    words: refusal.words ?? null,
    via: refusal.via,
    notedBy: "userId" in by ? by.userId : null,
    notedAt: new Date(),
  });
  await record(tx, by, {
    action: "refusal.noted",
    subject: { kind: "refusal", id },
    organisationId: groupId,
    details: { scope: refusal.scope, firmId: firm.id, via: refusal.via },
  });
  return { id };
}

/** A no as a volunteer notes it; an address is chosen by the person it belongs to. */
export type NotedRefusal = Omit<NewRefusal, "firmId" | "email"> & { contactId?: string };

/**
 * Notes a no that a firm or somebody at it has said to a volunteer. It binds every mail from now on.
 * @throws 404 for a firm or person that is not the group's; `Refused` when an address is bound and none is known
 */
export function noteRefusal(
  actor: GroupActor,
  firmId: string,
  { contactId, ...refusal }: NotedRefusal,
): Promise<{ id: string }> {
  return transact(async (tx) => {
    await ownFirm(tx, actor.groupId, firmId);
    const contact =
      refusal.scope === "address" && contactId
        ? await ownFirmContact(tx, actor.groupId, firmId, contactId)
        : null;
    return insertRefusal(tx, actor, actor.groupId, { ...refusal, firmId, email: contact?.email });
  });
}
