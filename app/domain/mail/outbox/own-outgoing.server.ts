import { and, eq } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import { organisationIdOf, type OrganisationActor } from "~/app/domain/people/of-actor";
import type { Tx } from "~/db/client.server";
import { outgoingMails } from "~/db/schema/index.server";

/** Asserts that a mail went out for the actor's organisation. @throws 404 */
export async function assertOwnOutgoing(tx: Tx, actor: OrganisationActor, mailId: string): Promise<void> {
  const [mail] = await tx
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.id, mailId), eq(outgoingMails.organisationId, organisationIdOf(actor))));
  if (!mail) notFound();
}
