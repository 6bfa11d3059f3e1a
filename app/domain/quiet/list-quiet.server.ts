import type { GroupActor } from "~/app/access/actor";
import { quietLines, type QuietKind, type QuietLine, type QuietPlace } from "./quiet-lines.server";

const PAGE = 25;

/** `<ms>_<id>` of the last line shown. */
function readCursor(cursor: string | null): QuietPlace | null {
  const [ms = "", id] = (cursor ?? "").split("_");
  return /^\d{1,15}$/.test(ms) && id ? { since: Number(ms), id } : null;
}

/**
 * A page of those who have been quiet for long, the latest silence first.
 * @returns the lines and the cursor of the next page, null at the end
 */
export async function listQuiet(
  actor: GroupActor,
  of: { kind: QuietKind; everybody: boolean; after: string | null; now: Date },
): Promise<{ lines: QuietLine[]; next: string | null }> {
  const found = await quietLines(actor, { ...of, after: readCursor(of.after), most: PAGE + 1 });
  const lines = found.slice(0, PAGE);
  const last = lines.at(-1);
  return { lines, next: found.length > PAGE && last ? `${last.since.getTime()}_${last.id}` : null };
}
