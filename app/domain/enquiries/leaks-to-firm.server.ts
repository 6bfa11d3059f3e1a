import { eq } from "drizzle-orm";
import { mayShowIdentity } from "~/app/domain/consents/may-share.server";
import { findLeaks, leakIndex, type Leak } from "~/app/domain/rules/leak-guard";
import type { Database } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { candidates } from "~/db/schema/index.server";
import { Refused } from "../errors.server";

/** A thing found in a text for a firm: what it is, and the words as they stand there. */
export type FoundLeak = { kind: Leak["kind"]; words: string };

/** The longest line that counts as a greeting or a signature, in words. */
const GREETING_WORDS = 4;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/**
 * The text with the firm's and the volunteer's own names blanked out, each sign for one, so that a contact
 * person who shares a first name with a candidate can be greeted: whole names anywhere, first names on a
 * line of at most four words.
 */
export function blankKnownNames(text: string, known: readonly string[]): string {
  const whole = known.map((name) => name.trim()).filter((name) => name.length > 1);
  const blank = (part: string, names: readonly string[]) =>
    names.reduce(
      (left, name) =>
        left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(name)}(?![\\p{L}\\p{N}])`, "gu"), (found) =>
          ".".repeat(found.length),
        ),
      part,
    );
  const first = whole.map((name) => name.split(/\s+/)[0] ?? name);
  return text
    .split("\n")
    .map((row) => {
      const left = blank(row, whole);
      return row.trim().split(/\s+/).length <= GREETING_WORDS ? blank(left, first) : left;
    })
    .join("\n");
}

/**
 * What a mail to a firm must not hold: names, phones and e-mails of the group's candidates who have not
 * agreed that this firm knows who they are, and CPR shapes of anybody.
 * @param known names of the contact person, the volunteer and the firm: they are no leak
 */
export async function leaksToFirm(
  db: Database,
  groupId: GroupId,
  firmId: string,
  text: string,
  known: readonly string[],
): Promise<FoundLeak[]> {
  const rows = await db
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
  const read = blankKnownNames(text, known);
  const found = findLeaks(read, index);
  const allowed: string[] = [];
  const now = new Date();
  for (const id of new Set(found.flatMap((leak) => leak.candidateIds))) {
    if (await mayShowIdentity(db, groupId, id, firmId, now)) allowed.push(id);
  }
  const left = allowed.length > 0 ? findLeaks(read, index, allowed) : found;
  return left.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }));
}

/**
 * Stops a text that holds what it must not. One word of a longer name stops it only until somebody has
 * said that it means another.
 * @throws Refused "leak" or "leakMaybe" at the field, with the words that were found; "cpr" with none
 */
export async function refuseLeaks(
  db: Database,
  groupId: GroupId,
  firmId: string,
  fields: Record<string, string>,
  known: readonly string[],
  namesChecked = false,
): Promise<void> {
  for (const [field, text] of Object.entries(fields)) {
    const found = await leaksToFirm(db, groupId, firmId, text, known);
    if (found.some(({ kind }) => kind === "cpr")) throw new Refused("cpr", field);
    const certain = found.filter(({ kind }) => kind !== "name-part");
    const stopping = certain.length > 0 ? certain : namesChecked ? [] : found;
    if (stopping.length === 0) continue;
    const words = [...new Set(stopping.map((leak) => `"${leak.words}"`))].join(", ");
    throw new Refused(certain.length > 0 ? "leak" : "leakMaybe", field, { found: words });
  }
}
