import { and, eq, inArray } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { notFound } from "~/app/domain/errors.server";
import { read } from "~/db/client.server";
import { firmContacts } from "~/db/schema/index.server";
import type { Participant } from "./kinds";
import { readRef } from "./participant-ref";

/**
 * Whom a form says took part. A name goes to the first of those ticked outside the lists; a name alone is
 * somebody else.
 * @throws 404 for a person who is at no firm of the group
 */
export async function participantsOfForm(
  actor: GroupActor,
  refs: readonly string[],
  whoElse?: string,
): Promise<Participant[]> {
  const named = refs.map(readRef);
  const people = named.flatMap((one) => (one?.kind === "person" ? [one.id] : []));
  const at = people.length > 0 ? await firmsOf(actor, people) : new Map<string, string>();
  let name = whoElse;
  const participants = named.flatMap((one): Participant[] => {
    if (!one) return [];
    if (one.kind === "firm") return [{ kind: "firm", firmId: one.id }];
    if (one.kind === "candidate") return [{ kind: "candidate", candidateId: one.id }];
    if (one.kind === "person") {
      const firmId = at.get(one.id) ?? notFound();
      return [{ kind: "firm", firmId, firmContactId: one.id }];
    }
    const outsider: Participant = { kind: one.kind, ...(name !== undefined && { name }) };
    name = undefined;
    return [outsider];
  });
  return name === undefined ? participants : [...participants, { kind: "other", name }];
}

async function firmsOf(actor: GroupActor, people: string[]): Promise<Map<string, string>> {
  const rows = await read()
    .select({ id: firmContacts.id, firmId: firmContacts.firmId })
    .from(firmContacts)
    .where(and(eq(firmContacts.groupId, actor.groupId), inArray(firmContacts.id, people)));
  return new Map(rows.map(({ id, firmId }) => [id, firmId]));
}
