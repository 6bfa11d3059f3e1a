import { and, eq } from "drizzle-orm";
import { userOf, type ConsentActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownCandidate } from "~/app/domain/candidates/own-candidate.server";
import { Refused } from "~/app/domain/errors.server";
import { transact, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import type { KindOfFirm } from "~/db/schema/candidates.server";
import { consents } from "~/db/schema/index.server";
import { currentWording } from "~/app/i18n/consent-wordings";
import { consentsOf } from "./consents-of.server";
import { assertOwnAreas, assertOwnFirms, assertReceiver } from "./own-recipient.server";
import type { Way } from "./purposes";
import { receiverKey, receiverOf, type Receiver } from "./receiver";

/**
 * What the candidate said yes to. Empty lists in `kindOfFirm` mean every firm; one of them may be filled, since
 * areas and industries together could be heard as "both" and would be read as "either".
 */
export type Agreed =
  | { purpose: "profile-to-kind"; kindOfFirm: KindOfFirm; exceptFirmIds: string[] }
  | { purpose: "identity-to-firm"; firmId: string }
  | { purpose: "send-on" | "unit-may-tell"; receiver: Receiver }
  | { purpose: "keep-data" };

/** A consent as a volunteer notes it. */
export type NewConsent = Agreed & {
  how: Way;
  /** Where it was said or signed; null where nobody says. */
  place?: string | null;
  /** The language it was given in. */
  language: string;
  /** The grown-up who interpreted; null when nobody did. */
  interpreter: string | null;
  givenAt: Date;
  /** What the candidate read themselves, and in which language; of words read out the version says all. */
  words?: { text: string; language: string };
  requestId?: string;
};

async function assertRecipient(tx: Tx, groupId: GroupId, agreed: Agreed): Promise<void> {
  switch (agreed.purpose) {
    case "profile-to-kind":
      if (agreed.kindOfFirm.areaIds.length > 0 && agreed.kindOfFirm.industries.length > 0) {
        throw new Refused("choose", "scope");
      }
      await assertOwnFirms(tx, groupId, agreed.exceptFirmIds);
      return assertOwnAreas(tx, groupId, agreed.kindOfFirm.areaIds);
    case "identity-to-firm":
      return assertOwnFirms(tx, groupId, [agreed.firmId]);
    case "keep-data":
      return;
    default:
      return assertReceiver(tx, groupId, agreed.receiver);
  }
}

function columnsOf(agreed: Agreed) {
  const none = { kindOfFirm: null, exceptFirmIds: null, firmId: null, unitId: null, municipalityCode: null };
  switch (agreed.purpose) {
    case "profile-to-kind":
      return { ...none, kindOfFirm: agreed.kindOfFirm, exceptFirmIds: agreed.exceptFirmIds };
    case "identity-to-firm":
      return { ...none, firmId: agreed.firmId };
    case "keep-data":
      return none;
    default:
      return "unitId" in agreed.receiver
        ? { ...none, unitId: agreed.receiver.unitId }
        : { ...none, municipalityCode: agreed.receiver.municipalityCode };
  }
}

/** A yes from before a no to the same thing has been taken back by it. */
async function assertNotTakenBack(tx: Tx, groupId: GroupId, candidateId: string, consent: NewConsent) {
  const columns = columnsOf(consent);
  const target = receiverOf(columns);
  for (const row of await consentsOf(tx, groupId, candidateId)) {
    if (row.purpose !== consent.purpose || !row.withdrawnAt || row.withdrawnAt < consent.givenAt) continue;
    const other = receiverOf(row);
    const same = target
      ? other !== null && receiverKey(other) === receiverKey(target)
      : row.firmId === columns.firmId;
    if (same) throw new Refused("consentTakenBack", "givenOn");
  }
}

/**
 * Notes that a candidate has said yes to one thing. The same `requestId` twice notes one.
 * @throws Refused when it was given in the future or before a withdrawal of the same thing, or when it is to a
 *   profile that is not written yet, or to areas and industries at once; 404 for ids that are not the group's
 */
export async function noteConsent(
  actor: ConsentActor,
  candidateId: string,
  consent: NewConsent,
): Promise<{ id: string }> {
  const { id } = await transact((tx) => insertConsent(tx, actor, candidateId, consent));
  return { id };
}

/** `noteConsent` in a transaction that is open already. @returns whether it was not noted before */
export async function insertConsent(
  tx: Tx,
  actor: ConsentActor,
  candidateId: string,
  consent: NewConsent,
): Promise<{ id: string; isNew: boolean }> {
  const now = new Date();
  if (consent.givenAt > now) throw new Refused("dateFuture", "givenOn");
  const requestId = consent.requestId ?? newId();
  const [known] = await tx
    .select({ id: consents.id })
    .from(consents)
    .where(and(eq(consents.groupId, actor.groupId), eq(consents.requestId, requestId)));
  if (known) return { ...known, isNew: false };
  const candidate = await ownCandidate(tx, actor.groupId, candidateId);
  if (consent.purpose === "profile-to-kind" && !candidate.profileText) throw new Refused("profileMissing");
  await assertRecipient(tx, actor.groupId, consent);
  await assertNotTakenBack(tx, actor.groupId, candidateId, consent);
  const id = newId();
  await tx.insert(consents).values({
    id,
    groupId: actor.groupId,
    candidateId,
    purpose: consent.purpose,
    ...columnsOf(consent),
    how: consent.how,
    place: consent.place ?? null,
    language: consent.language,
    interpreter: consent.interpreter,
    givenAt: consent.givenAt,
    wordingVersion: currentWording,
    wording: consent.words?.text ?? null,
    wordingLanguage: consent.words?.language ?? null,
    notedBy: userOf(actor),
    notedAt: now,
    requestId,
  });
  await record(tx, actor, {
    action: "consent.noted",
    subject: { kind: "candidate", id: candidateId },
    organisationId: actor.groupId,
    details: { consentId: id, purpose: consent.purpose, wording: currentWording },
  });
  return { id, isNew: true };
}
