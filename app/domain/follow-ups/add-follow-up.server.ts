import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { Refused } from "~/app/domain/errors.server";
import { membershipIn } from "~/app/domain/people/membership-in.server";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { rowsInto } from "~/db/insert-row.server";
import { followUps } from "~/db/schema/index.server";

/** A promise: on which day, by whom (by default whoever makes it), and what. */
export type NewFollowUp = { dueOn: string; assignedTo?: string; text?: string };

/** What a follow-up is about; the ids must be the group's, which the caller has held. */
export type FollowUpSubject = {
  contactId?: string;
  firmId?: string;
  candidateId?: string;
  enquiryId?: string;
};

/**
 * Holds that somebody is a member of the actor's group now. Oneself needs no look.
 * @throws Refused("choose") at `field`
 */
export async function assertMember(tx: Tx, actor: GroupActor, userId: string, field: string): Promise<void> {
  if (userId === actor.userId) return;
  if (!(await membershipIn(tx, actor.groupId, userId))) throw new Refused("choose", field);
}

const insertRow = rowsInto(followUps);

/**
 * Writes down a follow-up, in the transaction that causes it.
 * @throws Refused("choose") at `followUpBy` for somebody who is not in the group
 */
export async function insertFollowUp(
  tx: Tx,
  actor: GroupActor,
  { dueOn, assignedTo = actor.userId, text }: NewFollowUp,
  about: FollowUpSubject,
): Promise<{ id: string }> {
  await assertMember(tx, actor, assignedTo, "followUpBy");
  const id = newId();
  await insertRow(tx, {
    id,
    groupId: actor.groupId,
    dueOn,
    assignedTo,
    text: text ?? null,
    contactId: about.contactId ?? null,
    firmId: about.firmId ?? null,
    candidateId: about.candidateId ?? null,
    enquiryId: about.enquiryId ?? null,
    createdBy: actor.userId,
    createdAt: new Date(),
  });
  await record(tx, actor, {
    action: "follow-up.added",
    subject: { kind: "follow-up", id },
    organisationId: actor.groupId,
  });
  return { id };
}
