import { and, eq, sql } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { transact } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { agreements, organisations } from "~/db/schema/index.server";
import type { AgreementAcceptance } from "./agreement-form.server";
import { agreementVersion } from "./agreement-version";

/**
 * Names the group's data controller and accepts the data-processing agreement with the operator (GDPR
 * art. 28). Accepted again by the same controller, the first acceptance stands.
 * @throws Refused `agreementChanged` when another version was on the page than the one that holds
 */
export function acceptAgreement(actor: GroupActor, accepted: AgreementAcceptance): Promise<{ id: string }> {
  return transact(async (tx) => {
    if (accepted.textVersion !== agreementVersion) throw new Refused("agreementChanged", "accepted");
    const controllerCvr = accepted.controllerCvr ?? null;
    const [group] = await tx
      .update(organisations)
      .set({
        controllerName: accepted.controllerName,
        controllerCvr,
        controllerEmail: accepted.controllerEmail,
        version: sql`${organisations.version} + 1`,
      })
      .where(and(eq(organisations.id, actor.groupId), eq(organisations.kind, "group")))
      .returning({ id: organisations.id });
    if (!group) notFound();
    const earlier = await tx
      .select()
      .from(agreements)
      .where(and(eq(agreements.organisationId, actor.groupId), eq(agreements.kind, "data-processing")));
    const same = earlier.find(
      (agreement) =>
        agreement.textVersion === agreementVersion &&
        agreement.controllerName === accepted.controllerName &&
        agreement.controllerCvr === controllerCvr,
    );
    if (same) return { id: same.id };
    const id = newId();
    await tx.insert(agreements).values({
      id,
      organisationId: actor.groupId,
      kind: "data-processing",
      textVersion: agreementVersion,
      controllerName: accepted.controllerName,
      controllerCvr,
      acceptedBy: actor.userId,
      acceptedAt: new Date(),
    });
    await record(tx, actor, {
      action: "agreement.accepted",
      subject: { kind: "agreement", id },
      organisationId: actor.groupId,
      details: { textVersion: agreementVersion },
    });
    return { id };
  });
}
