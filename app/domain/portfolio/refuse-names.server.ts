import { eq } from "drizzle-orm";
import { Refused } from "~/app/domain/errors.server";
import { findLeaks, leakIndex } from "~/app/domain/rules/leak-guard";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates } from "~/db/schema/index.server";

/**
 * Holds that words that go by mail name none of the group's candidates.
 * @param words by the field they stand in
 * @throws Refused("nameInWord") at the field
 */
export async function refuseNames(groupId: GroupId, words: Record<string, string>): Promise<void> {
  const written = Object.entries(words).filter(([, text]) => text !== "");
  if (written.length === 0) return;
  const rows = await read()
    .select({
      id: candidates.id,
      calledName: candidates.calledName,
      fullName: candidates.fullName,
      phone: candidates.phone,
      email: candidates.email,
    })
    .from(candidates)
    .where(eq(candidates.groupId, groupId));
  const index = leakIndex(
    rows.map(({ fullName, ...row }) => ({ ...row, names: fullName ? [fullName] : [] })),
  );
  for (const [field, text] of written) {
    const found = findLeaks(text, index).some(({ kind }) => kind !== "name-part");
    if (found) throw new Refused("nameInWord", field);
  }
}
