import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { GroupActor } from "~/app/access/actor";
import { record } from "~/app/domain/audit/record.server";
import { ownContact } from "~/app/domain/contacts/own-contact.server";
import { readableTrustNote } from "~/app/domain/contacts/trust-note.server";
import { notFound, Refused } from "~/app/domain/errors.server";
import { note, requestId } from "~/app/domain/forms/fields.server";
import { config } from "~/app/server/config.server";
import { read, transact } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { contactParticipants, withheldPassages } from "~/db/schema/index.server";
import { seal, unseal } from "~/db/seal.server";

const words = (most: number) => note(most).refine((text) => text.trim().length > 0, "required");

export const withholdForm = z.object({
  requestId: requestId(),
  contactId: z.uuid(),
  passage: words(2_000),
  reason: words(2_000),
});

/** A passage that is not handed out, with who decided so and why. */
export type Withheld = { id: string; contactId: string; passage: string; reason: string; decidedAt: Date };

/** The passages withheld from a candidate, latest first. */
export async function withheldFrom(groupId: GroupId, candidateId: string): Promise<Withheld[]> {
  const rows = await read()
    .select()
    .from(withheldPassages)
    .where(
      and(
        eq(withheldPassages.groupId, groupId),
        eq(withheldPassages.candidateId, candidateId),
        isNull(withheldPassages.endedAt),
      ),
    )
    .orderBy(desc(withheldPassages.id));
  const open = (id: string, sealed: Buffer) => unseal(config().blobKeys, sealed, id).toString("utf8");
  return rows.map(({ id, contactId, passage, reason, decidedAt }) => ({
    ...{ id, contactId, decidedAt },
    passage: open(id, passage),
    reason: open(id, reason),
  }));
}

/**
 * Withholds a passage of a trust note from the one it is about, with a reason, decided note by note
 * (databeskyttelsesloven § 22, stk. 1). The same `requestId` twice is one.
 * @throws 404 for a contact that the candidate took no part in; Refused "wrong" for words that are not in its note
 */
export async function withhold(
  actor: GroupActor,
  candidateId: string,
  { requestId, contactId, passage, reason }: z.output<typeof withholdForm>,
): Promise<void> {
  const contact = await ownContact(read(), actor.groupId, contactId);
  const [tookPart] = await read()
    .select({ id: contactParticipants.id })
    .from(contactParticipants)
    .where(
      and(eq(contactParticipants.contactId, contactId), eq(contactParticipants.candidateId, candidateId)),
    );
  if (!tookPart) notFound();
  if (!readableTrustNote(actor, contact, [])?.includes(passage.trim()))
    throw new Refused("notInNote", "passage");
  const id = newId();
  const sealed = (text: string) => seal(config().blobKeys, Buffer.from(text, "utf8"), id);
  const row = { passage: sealed(passage.trim()), reason: sealed(reason.trim()) };
  await transact(async (tx) => {
    const [made] = await tx
      .insert(withheldPassages)
      .values({
        ...{ id, groupId: actor.groupId, candidateId, contactId, requestId },
        ...row,
        decidedBy: actor.userId,
        decidedAt: new Date(),
      })
      .onConflictDoNothing()
      .returning({ id: withheldPassages.id });
    if (!made) return;
    await record(tx, actor, {
      action: "note.passage-withheld",
      subject: { kind: "candidate", id: candidateId },
      organisationId: actor.groupId,
      details: { contactId, withheldId: id },
    });
  });
}

/** Hands the passage out again. Twice is as good as once. @throws 404 */
export async function endWithholding(actor: GroupActor, candidateId: string, id: string): Promise<void> {
  await transact(async (tx) => {
    const [ended] = await tx
      .update(withheldPassages)
      .set({ endedAt: new Date() })
      .where(
        and(
          eq(withheldPassages.id, id),
          eq(withheldPassages.groupId, actor.groupId),
          eq(withheldPassages.candidateId, candidateId),
        ),
      )
      .returning({ id: withheldPassages.id });
    if (!ended) notFound();
  });
}
