import { and, eq, inArray, sql } from "drizzle-orm";
import { notFound } from "~/app/domain/errors.server";
import { builtPerShape, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { rowsInto } from "~/db/insert-row.server";
import { idPlaces, idValues, lengthFor } from "~/db/many-ids.server";
import { candidates, contactParticipants, firmContacts, firms } from "~/db/schema/index.server";
import type { Participant, Reached } from "./kinds";

/** Whom a contact was with, each once: somebody at a firm says the firm too. */
function distinct(participants: readonly Participant[]): Participant[] {
  const named = new Set(
    participants.flatMap((one) => (one.kind === "firm" && one.firmContactId ? [one.firmId] : [])),
  );
  const seen = new Map<string, Participant>();
  for (const one of participants) {
    if (one.kind === "firm" && !one.firmContactId && named.has(one.firmId)) continue;
    seen.set(JSON.stringify(one), one);
  }
  return [...seen.values()];
}

async function assertFirmContacts(tx: Tx, groupId: GroupId, participants: readonly Participant[]) {
  const wanted = participants.flatMap((one) =>
    one.kind === "firm" && one.firmContactId ? [{ id: one.firmContactId, firmId: one.firmId }] : [],
  );
  if (wanted.length === 0) return;
  const found = await tx
    .select({ id: firmContacts.id, firmId: firmContacts.firmId })
    .from(firmContacts)
    .where(
      and(
        eq(firmContacts.groupId, groupId),
        inArray(
          firmContacts.id,
          wanted.map(({ id }) => id),
        ),
      ),
    );
  for (const { id, firmId } of wanted) {
    if (!found.some((row) => row.id === id && row.firmId === firmId)) notFound();
  }
}

const insertParticipant = rowsInto(contactParticipants);

/** Moves "last spoke" of firms or candidates forward where they were reached. @param shape which, and how many ids */
const spoken = builtPerShape((db, shape: `${"firms" | "candidates"} ${Reached} ${number}`) => {
  const [which, reached, length] = shape.split(" ");
  const table = which === "firms" ? firms : candidates;
  const ms = sql`cast(${sql.placeholder("ms")} as bigint)`;
  return db
    .update(table)
    .set({
      lastContactAt:
        reached === "nobody"
          ? sql`${table.lastContactAt}`
          : sql`case when ${table.lastContactAt} is null or ${table.lastContactAt} < ${ms} then ${ms} else ${table.lastContactAt} end`,
    })
    .where(and(inArray(table.id, idPlaces(Number(length))), eq(table.groupId, sql.placeholder("groupId"))))
    .returning({ id: table.id, deletedAt: table.deletedAt })
    .prepare();
});

/**
 * Writes whom a contact was with, and moves "last spoke" of those firms and candidates forward to it, unless
 * nobody was reached.
 * @param known ids of deleted firms and candidates that may stay, since they took part before an edit
 * @throws 404 for a firm, a person there or a candidate that is not the group's
 */
export async function insertParticipants(
  tx: Tx,
  groupId: GroupId,
  contact: { id: string; at: Date; reached: Reached },
  given: readonly Participant[],
  known: ReadonlySet<string> = new Set(),
): Promise<void> {
  const participants = distinct(given);
  if (participants.length === 0) return;
  await assertFirmContacts(tx, groupId, participants);
  const ms = contact.at.getTime();
  for (const [table, ids] of [
    ["firms", participants.flatMap((one) => (one.kind === "firm" ? [one.firmId] : []))],
    ["candidates", participants.flatMap((one) => (one.kind === "candidate" ? [one.candidateId] : []))],
  ] as const) {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) continue;
    const mine = await spoken(`${table} ${contact.reached} ${lengthFor(wanted)}`, tx).execute({
      ...{ groupId, ms },
      ...idValues(wanted),
    });
    const allowed = mine.filter(({ id, deletedAt }) => deletedAt === null || known.has(id));
    if (allowed.length !== wanted.length) notFound();
  }
  for (const one of participants) {
    await insertParticipant(tx, {
      id: newId(),
      groupId,
      contactId: contact.id,
      kind: one.kind,
      firmId: one.kind === "firm" ? one.firmId : null,
      firmContactId: one.kind === "firm" ? (one.firmContactId ?? null) : null,
      candidateId: one.kind === "candidate" ? one.candidateId : null,
      name: "name" in one ? (one.name ?? null) : null,
      at: contact.at,
    });
  }
}
