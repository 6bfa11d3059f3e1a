import type { GroupActor } from "~/app/access/actor";
import { read } from "~/db/client.server";
import type { ImportRow } from "~/db/schema/firms.server";
import { ownImport } from "./own-import.server";
import { problemOf, rowState, type ImportProblem, type RowState } from "./row-problem";

/** Up to this many rows each can be ticked by itself; beyond it one chooses by kind and sees the first ones. */
const TICKED_ONE_BY_ONE = 200;
const SHOWN = 20;

export type PreviewRow = {
  line: number;
  name: string;
  town: string;
  contact: string;
  problems: ImportProblem[];
};

const previewRow = ({ line, draft, problems }: ImportRow): PreviewRow => ({
  line,
  name: draft.name ?? "",
  town: draft.town ?? "",
  contact: draft.contact ?? draft.email ?? "",
  problems: problems.map(problemOf),
});

/** An import as its page shows it: preview, progress or result. @throws 404 for another group's */
export async function importPage(actor: GroupActor, importId: string) {
  const { id, state, rows, total, handled, added } = await ownImport(read(), actor.groupId, importId);
  const of = (wanted: RowState) => rows.filter(({ problems }) => rowState(problems) === wanted);
  const oneByOne = total <= TICKED_ONE_BY_ONE;
  const part = (found: ImportRow[]) => ({
    count: found.length,
    rows: (state === "preview" && oneByOne ? found : found.slice(0, SHOWN)).map(previewRow),
  });
  const failed = part(of("failed"));
  return {
    ...{ id, state, total, handled, added, oneByOne },
    fresh: part(of("new")),
    again: part(of("again")),
    failed,
    /** Rows that nobody chose; known once all is done. */
    leftOut: state === "done" ? total - added - failed.count : 0,
  };
}

/** The rows that could not be read, as they came, with the sheet's heading. @throws 404 for another group's */
export async function failedRows(actor: GroupActor, importId: string) {
  const { header, rows } = await ownImport(read(), actor.groupId, importId);
  return {
    header,
    rows: rows
      .filter(({ problems }) => rowState(problems) === "failed")
      .map(({ raw, problems }) => ({ cells: raw, problems: problems.map(problemOf) })),
  };
}
