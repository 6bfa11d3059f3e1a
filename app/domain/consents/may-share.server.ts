/**
 * May this be shared now? Each asks the consents in force and gives the id of the one that allows it, or null.
 * Ask inside the transaction that acts, and again at every showing.
 */
import { and, eq, isNull } from "drizzle-orm";
import {
  maySeeIdentity,
  maySeeProfile,
  maySendOn as maySendOnTo,
  mayTellGroup as mayTell,
  type Consent,
} from "~/app/domain/rules/consent-rules";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firms } from "~/db/schema/index.server";
import { rulesOf, type ConsentRow } from "./consent-row";
import { consentsOf } from "./consents-of.server";
import { receiverKey, type Receiver } from "./receiver";

/** Of the consents that allow it by themselves the latest, provided that all of them together allow it. */
function allowing(rows: ConsentRow[], allows: (consents: Consent[]) => boolean): string | null {
  if (!allows(rows.flatMap(rulesOf))) return null;
  return rows.findLast((row) => allows(rulesOf(row)))?.id ?? null;
}

/** The consent under which the firm may see the profile without a name, or null. */
export async function mayShowProfile(
  db: Database,
  groupId: GroupId,
  candidateId: string,
  firmId: string,
  at = new Date(),
): Promise<string | null> {
  const [firm] = await db
    .select({ id: firms.id, areaId: firms.areaId, industry: firms.industryCode })
    .from(firms)
    .where(and(eq(firms.id, firmId), eq(firms.groupId, groupId), isNull(firms.deletedAt)));
  if (!firm) return null;
  const seen = { ...firm, industry: firm.industry?.replace(/[^0-9]/g, "") ?? null };
  return allowing(await consentsOf(db, groupId, candidateId), (consents) =>
    maySeeProfile(consents, seen, at),
  );
}

/** The consent under which the firm may see name and phone, or null. */
export async function mayShowIdentity(
  db: Database,
  groupId: GroupId,
  candidateId: string,
  firmId: string,
  at = new Date(),
): Promise<string | null> {
  return allowing(await consentsOf(db, groupId, candidateId), (consents) =>
    maySeeIdentity(consents, firmId, at),
  );
}

/** The consent under which the case may be sent on to the receiver, or still be read there, or null. */
export async function maySendOn(
  db: Database,
  groupId: GroupId,
  candidateId: string,
  receiver: Receiver,
  at = new Date(),
): Promise<string | null> {
  const key = receiverKey(receiver);
  return allowing(await consentsOf(db, groupId, candidateId), (consents) => maySendOnTo(consents, key, at));
}

/** The consent under which the receiver may tell the group what came of the case, or null. */
export async function mayTellGroup(
  db: Database,
  groupId: GroupId,
  candidateId: string,
  receiver: Receiver,
  at = new Date(),
): Promise<string | null> {
  const key = receiverKey(receiver);
  return allowing(await consentsOf(db, groupId, candidateId), (consents) => mayTell(consents, key, at));
}
