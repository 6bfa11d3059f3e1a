import { desc, eq } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import { read, type Tx } from "~/db/client.server";
import { newId, type GroupId } from "~/db/ids.server";
import { contactRevisions, users } from "~/db/schema/index.server";
import { seal, unseal } from "~/db/seal.server";
import type { ContactKind, Reached } from "./kinds";
import type { TookPart } from "./who-took-part.server";

/** What a contact said before an edit. */
type Before = {
  kind: ContactKind;
  /** Absent in those from before anybody could say so. */
  reached?: Reached;
  at: string;
  trustNote: string | null;
  shareableNote: string | null;
  /** Ids alone, so that a name is read when it is shown. */
  tookPart: Pick<TookPart, "kind" | "firmId" | "firmContactId" | "candidateId">[];
};

/** One edit as the contact's page shows it; `trustNote` for those who may read the contact's own. */
export type Revision = {
  id: string;
  revisedAt: Date;
  revisedByName: string;
  before: { kind: ContactKind; at: Date; trustNote: string | null; shareableNote: string | null };
};

/** Keeps what a contact said before an edit, sealed and bound to its row. */
export async function insertRevision(
  tx: Tx,
  of: { groupId: GroupId; contactId: string; revisedBy: string; revisedAt: Date },
  before: Before,
): Promise<void> {
  const id = newId();
  const sealed = seal(config().blobKeys, Buffer.from(JSON.stringify(before), "utf8"), id);
  await tx.insert(contactRevisions).values({ ...of, id, before: sealed });
}

/**
 * The edits of a contact, newest first.
 * @param mayReadTrust whether the reader may read the contact's trust note; else none of an earlier one either
 */
export async function revisionsOf(contactId: string, mayReadTrust: boolean): Promise<Revision[]> {
  const rows = await read()
    .select({
      id: contactRevisions.id,
      revisedAt: contactRevisions.revisedAt,
      revisedByName: users.name,
      before: contactRevisions.before,
    })
    .from(contactRevisions)
    .innerJoin(users, eq(users.id, contactRevisions.revisedBy))
    .where(eq(contactRevisions.contactId, contactId))
    .orderBy(desc(contactRevisions.id));
  return rows.map(({ before, ...row }) => {
    const said = JSON.parse(unseal(config().blobKeys, before, row.id).toString("utf8")) as Before;
    return {
      ...row,
      before: {
        kind: said.kind,
        at: new Date(said.at),
        trustNote: mayReadTrust ? said.trustNote : null,
        shareableNote: said.shareableNote,
      },
    };
  });
}
