import { eq } from "drizzle-orm";
import { findLink } from "~/app/domain/links/link.server";
import { read } from "~/db/client.server";
import { invitations, organisations, users } from "~/db/schema/index.server";
import type { Invitation } from "./send-invitation.server";

export type InvitationState = "open" | "expired" | "accepted" | "withdrawn" | "replaced";
/** What the page behind an invitation's link shows. */
export type InvitationPage = {
  state: InvitationState;
  name: string;
  role: Invitation["role"];
  organisationName: string | null;
  invitedBy: string | null;
  /** The address has an account already, so no name is asked for. */
  known: boolean;
};

function stateOf(
  invitation: Pick<Invitation, "acceptedAt" | "withdrawnAt" | "expiresAt">,
  link: { usedAt: Date | null; expiresAt: Date | null },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.withdrawnAt) return "withdrawn";
  if (invitation.expiresAt <= now) return "expired";
  return link.usedAt || (link.expiresAt && link.expiresAt <= now) ? "replaced" : "open";
}

/** What an invitation's link opens, or null for a secret that is none. Changes nothing. */
export async function invitationPage(token: string): Promise<InvitationPage | null> {
  const link = await findLink("invitation", token);
  if (!link) return null;
  const [row] = await read()
    .select({ invitation: invitations, organisationName: organisations.name, invitedBy: users.name })
    .from(invitations)
    .leftJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.id, link.subjectId));
  if (!row) return null;
  const { invitation, organisationName, invitedBy } = row;
  const [account] = await read()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, invitation.email));
  return {
    state: stateOf(invitation, link, new Date()),
    name: invitation.name === invitation.email ? "" : invitation.name,
    role: invitation.role,
    organisationName,
    invitedBy,
    known: account !== undefined,
  };
}
