import { and, eq, isNull } from "drizzle-orm";
import { record, type AuditActor } from "~/app/domain/audit/record.server";
import { notFound } from "~/app/domain/errors.server";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { invitations } from "~/db/schema/index.server";

export type Invitation = typeof invitations.$inferSelect;

/** How long an invitation holds. */
export const invitationLastsMs = 7 * 24 * 3600 * 1000;

/** Makes an invitation's link and queues its mail. @returns the link's id */
export async function mailInvitation(tx: Tx, invitation: Omit<Invitation, "requestId">): Promise<string> {
  const linkTokenId = await makeLink(tx, {
    purpose: "invitation",
    subjectId: invitation.id,
    email: invitation.email,
    expiresAt: invitation.expiresAt,
  });
  await queueMail(tx, {
    organisationId: invitation.organisationId,
    template: "invitation",
    locale: invitation.locale,
    to: { email: invitation.email, name: invitation.name },
    about: { invitationId: invitation.id, linkTokenId },
  });
  return linkTokenId;
}

/**
 * Writes an invitation and queues its mail. The caller has made sure that it may be.
 * Posted twice (the same request id) it is one invitation and one mail.
 * @returns its id, and the id of its link unless it was posted before
 */
export async function sendInvitation(
  tx: Tx,
  actor: AuditActor,
  invitation: Pick<Invitation, "organisationId" | "email" | "name" | "role" | "locale" | "invitedBy"> & {
    requestId?: string;
  },
): Promise<{ id: string; linkTokenId: string | null }> {
  const now = new Date();
  const row: Invitation = {
    id: newId(),
    invitedAt: now,
    expiresAt: new Date(now.getTime() + invitationLastsMs),
    acceptedAt: null,
    acceptedBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
    ...invitation,
    requestId: invitation.requestId ?? null,
  };
  const [inserted] = await tx
    .insert(invitations)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (!inserted) return { ...(await earlierInvitation(tx, row)), linkTokenId: null };
  const linkTokenId = await mailInvitation(tx, row);
  await record(tx, actor, {
    action: "invitation.sent",
    subject: { kind: "invitation", id: row.id },
    organisationId: row.organisationId,
    details: { role: row.role },
  });
  return { id: row.id, linkTokenId };
}

/** The invitation that the same post made before. @throws 404 when the request id is another organisation's */
async function earlierInvitation(tx: Tx, row: Invitation): Promise<{ id: string }> {
  const sameOrganisation =
    row.organisationId === null
      ? isNull(invitations.organisationId)
      : eq(invitations.organisationId, row.organisationId);
  const [earlier] = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.requestId, row.requestId ?? ""), sameOrganisation));
  return earlier ?? notFound();
}
