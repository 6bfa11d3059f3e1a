import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates, contactParticipants, contacts, firms } from "~/db/schema/index.server";

/** Firms and candidates of the group whose contacts have changed. */
type Touched = { firmId?: string | null; candidateId?: string | null };

async function latest(
  tx: Tx,
  groupId: GroupId,
  column: typeof contactParticipants.firmId | typeof contactParticipants.candidateId,
  id: string,
): Promise<Date | null> {
  const [row] = await tx
    .select({ at: contactParticipants.at })
    .from(contactParticipants)
    .innerJoin(contacts, eq(contacts.id, contactParticipants.contactId))
    .where(
      and(
        eq(contactParticipants.groupId, groupId),
        eq(column, id),
        isNull(contacts.deletedAt),
        eq(contacts.reached, "talked"),
      ),
    )
    .orderBy(desc(contactParticipants.at), desc(contactParticipants.contactId))
    .limit(1);
  return row?.at ?? null;
}

/** Finds anew when these firms and candidates were last spoken with, after a contact was edited or deleted. */
export async function keepLastContact(tx: Tx, groupId: GroupId, touched: readonly Touched[]): Promise<void> {
  for (const firmId of new Set(touched.map((one) => one.firmId))) {
    if (!firmId) continue;
    const lastContactAt = await latest(tx, groupId, contactParticipants.firmId, firmId);
    await tx
      .update(firms)
      .set({ lastContactAt })
      .where(and(eq(firms.id, firmId), eq(firms.groupId, groupId)));
  }
  for (const candidateId of new Set(touched.map((one) => one.candidateId))) {
    if (!candidateId) continue;
    const lastContactAt = await latest(tx, groupId, contactParticipants.candidateId, candidateId);
    await tx
      .update(candidates)
      .set({ lastContactAt })
      .where(and(eq(candidates.id, candidateId), eq(candidates.groupId, groupId)));
  }
}
