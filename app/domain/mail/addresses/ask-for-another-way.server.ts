import { and, asc, eq, isNull } from "drizzle-orm";
import { plainDateAt } from "~/app/domain/rules/plain-date";
import { addressesText } from "~/app/i18n/addresses";
import type { Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { enquiries, followUps, memberships, users } from "~/db/schema/index.server";
import { groupOf, isToCandidate, type OutgoingRow } from "../outbox/outgoing.server";
import type { AddressFailure } from "./note-failure.server";

/** The volunteer of an enquiry while they are a member, else the group's first coordinator. */
async function whoseItIs(tx: Tx, groupId: GroupId, enquiryId: string | undefined) {
  const [enquiry] = enquiryId
    ? await tx
        .select({ volunteerId: enquiries.volunteerId })
        .from(enquiries)
        .where(and(eq(enquiries.id, enquiryId), eq(enquiries.groupId, groupId)))
    : [];
  const members = await tx
    .select({ id: users.id, locale: users.locale, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, groupId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.id));
  return (
    members.find(({ id }) => id === enquiry?.volunteerId) ??
    members.find(({ role }) => role === "coordinator")
  );
}

/** Gives the volunteer a follow-up for today: the mail did not arrive, so call, or find another address. */
export async function askForAnotherWay(
  tx: Tx,
  mail: OutgoingRow,
  { dead, reason }: AddressFailure,
  at: Date,
): Promise<void> {
  const groupId = groupOf(mail);
  const { enquiryId, firmId, candidateId } = mail.about;
  const person = await whoseItIs(tx, groupId, enquiryId);
  if (!person) return;
  const t = addressesText[person.locale];
  const why = t.reasons[reason];
  const who = mail.toName ?? mail.toEmail;
  await tx.insert(followUps).values({
    id: newId(),
    groupId,
    dueOn: plainDateAt(at),
    assignedTo: person.id,
    text: (dead ? t.followUpDead : t.followUpPassing)(who, why),
    firmId: isToCandidate(mail) ? null : (firmId ?? null),
    candidateId: isToCandidate(mail) ? (candidateId ?? null) : null,
    enquiryId: enquiryId ?? null,
    createdBy: person.id,
    createdAt: at,
  });
}
