import { and, eq, isNull } from "drizzle-orm";
import type { DraftFirm } from "~/app/domain/rules/spreadsheet.server";
import { fold } from "~/app/domain/rules/fold";
import { read } from "~/db/client.server";
import type { GroupId } from "~/db/ids.server";
import { firms } from "~/db/schema/index.server";
import { placeSearch } from "../firm-search";

/**
 * Reads the group's firms once and answers, row by row, which of them a draft repeats: the same P-number, the
 * same name in the same town, or the same CVR number in the same town.
 */
export async function knownFirms(groupId: GroupId): Promise<(draft: DraftFirm) => string | null> {
  const rows = await read()
    .select({ id: firms.id, name: firms.name, town: firms.town, cvr: firms.cvr, pNumber: firms.pNumber })
    .from(firms)
    .where(and(eq(firms.groupId, groupId), isNull(firms.deletedAt)));
  const known = new Map<string, string>();
  for (const { id, name, town, cvr, pNumber } of rows) {
    known.set(placeSearch(name, town), id);
    if (pNumber) known.set(`p ${pNumber}`, id);
    if (cvr) known.set(`cvr ${cvr} ${fold(town ?? "")}`, id);
  }
  return (draft) =>
    known.get(`p ${draft.pNumber}`) ??
    known.get(placeSearch(draft.name, draft.town)) ??
    known.get(`cvr ${draft.cvr} ${fold(draft.town)}`) ??
    null;
}
