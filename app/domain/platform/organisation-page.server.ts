import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { OperatorActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { config } from "~/app/server/config.server";
import { read } from "~/db/client.server";
import { municipalityByCode } from "~/db/municipalities.server";
import { agreements, invitations, memberships, organisations, outgoingMails } from "~/db/schema/index.server";

/** What an operator sees of an organisation: facts and numbers, nobody's work and no candidate. */
export type OrganisationPage = {
  id: string;
  kind: "group" | "unit";
  name: string;
  municipality: string;
  email: string | null;
  createdAt: Date;
  members: number;
  agreementAt: Date | null;
  /** Invitations to run it that nobody has answered. */
  invited: { name: string; email: string; expiresAt: Date; expired: boolean; lost: boolean }[];
};

/** One organisation. @throws 404 */
export async function organisationPage(_operator: OperatorActor, id: string): Promise<OrganisationPage> {
  const [[row], [counted], [agreement], invited, lost] = await Promise.all([
    read().select().from(organisations).where(eq(organisations.id, id)),
    read()
      .select({ members: count() })
      .from(memberships)
      .where(and(eq(memberships.organisationId, id), isNull(memberships.endedAt))),
    read()
      .select({ acceptedAt: agreements.acceptedAt })
      .from(agreements)
      .where(eq(agreements.organisationId, id))
      .orderBy(desc(agreements.id))
      .limit(1),
    read()
      .select({
        id: invitations.id,
        name: invitations.name,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.organisationId, id),
          isNull(invitations.acceptedAt),
          isNull(invitations.withdrawnAt),
        ),
      ),
    read()
      .select({ about: outgoingMails.about })
      .from(outgoingMails)
      .where(
        and(
          eq(outgoingMails.organisationId, id),
          eq(outgoingMails.template, "invitation"),
          eq(outgoingMails.state, "failed"),
        ),
      ),
  ]);
  if (!row) notFound();
  const now = new Date();
  return {
    id,
    kind: row.kind,
    name: row.name,
    municipality: municipalityByCode(row.municipalityCode)?.name ?? row.municipalityCode,
    email: row.kind === "group" ? row.mailName && `${row.mailName}@${config().mailDomain}` : row.email,
    createdAt: row.createdAt,
    members: counted?.members ?? 0,
    agreementAt: agreement?.acceptedAt ?? null,
    invited: invited
      .filter(({ role }) => role === "coordinator" || role === "lead")
      .map(({ id: invitationId, name, email, expiresAt }) => ({
        ...{ name, email, expiresAt, expired: expiresAt <= now },
        lost: lost.some(({ about }) => about.invitationId === invitationId),
      })),
  };
}
