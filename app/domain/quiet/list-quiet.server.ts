import type { GroupActor } from "~/app/access/actor";
import { quietLines, type QuietKind, type QuietLine } from "./quiet-lines.server";

const PAGE = 25;
/** Silences that begin in the same millisecond, as of an import, are shown again on the next page at worst. */
const READ = PAGE + 1;

/**
 * A page of those who have been quiet for long, the latest silence first.
 * @param of.after the cursor of the next page: ms since 1970
 */
export async function listQuiet(
  actor: GroupActor,
  of: { kind: QuietKind; everybody: boolean; after: string | null; now: Date },
): Promise<{ lines: QuietLine[]; next: string | null }> {
  const ms = Number(of.after ?? Number.NaN);
  const until = Number.isFinite(ms) && ms > 0 ? new Date(ms) : undefined;
  const found = await quietLines(actor, { ...of, until, most: READ });
  const last = found[PAGE];
  return { lines: found.slice(0, PAGE), next: last ? String(last.since.getTime()) : null };
}
