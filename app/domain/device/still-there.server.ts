import { and, eq, inArray, isNull } from "drizzle-orm";
import type { GroupActor } from "~/app/access/actor";
import { readRef } from "~/app/domain/contacts/participant-ref";
import { Refused } from "~/app/domain/errors.server";
import { membershipIn } from "~/app/domain/people/membership-in.server";
import { read } from "~/db/client.server";
import { candidates, firmContacts, firms } from "~/db/schema/index.server";

const tables = { firm: firms, candidate: candidates, person: firmContacts };
const codes = { firm: "firmGone", candidate: "candidateGone", person: "personGone" };

/**
 * Holds that everybody an entry names is still there: what was written offline may be about a firm that was
 * deleted, or a person who was erased, meanwhile.
 * @throws Refused `firmGone`, `candidateGone` or `personGone` at `with`; another group's are gone as well
 */
export async function assertStillThere({ groupId }: GroupActor, refs: readonly string[]): Promise<void> {
  for (const kind of ["candidate", "firm", "person"] as const) {
    const wanted = [...new Set(refs.flatMap((ref) => idOf(ref, kind)))];
    if (wanted.length === 0) continue;
    const table = tables[kind];
    const found = await read()
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.groupId, groupId), inArray(table.id, wanted), isNull(table.deletedAt)));
    if (found.length < wanted.length) throw new Refused(codes[kind], "with");
  }
}

/** Holds that whoever is given something is still in the group. @throws Refused `memberGone` at `to` */
export async function assertStillMember({ groupId }: GroupActor, userId: string): Promise<void> {
  if (!(await membershipIn(read(), groupId, userId))) throw new Refused("memberGone", "to");
}

function idOf(ref: string, kind: string): string[] {
  const named = readRef(ref);
  return named && "id" in named && named.kind === kind ? [named.id] : [];
}
