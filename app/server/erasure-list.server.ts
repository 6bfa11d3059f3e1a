import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { applyErasuresAgain } from "~/app/domain/erasure/apply-again.server";
import type { ErasureEntry } from "~/app/domain/erasure/erasure";
import { runErasures } from "~/app/domain/erasure/run-erasures.server";
import { config } from "./config.server";

/** Who was erased, outside the database: ids alone, a line each. A restored backup is held against it. */
export const erasureListFile = (): string => join(config().dataDir, "erasures.jsonl");

async function listed(): Promise<ErasureEntry[]> {
  const file = erasureListFile();
  if (!existsSync(file)) return [];
  return (await readFile(file, "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ErasureEntry);
}

async function keepOutside(entry: ErasureEntry): Promise<void> {
  const known = (await listed()).some(
    ({ kind, subjectId }) => kind === entry.kind && subjectId === entry.subjectId,
  );
  if (known) return;
  await mkdir(dirname(erasureListFile()), { recursive: true });
  await appendFile(erasureListFile(), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}

/** What the worker does: erases whoever it was begun for. @returns how many */
export function eraseWhatWasBegun(): Promise<number> {
  return runErasures(keepOutside);
}

/** Erases again whoever is on the list and in this database all the same. @returns how many */
export async function eraseAgain(): Promise<number> {
  const begun = await applyErasuresAgain(await listed());
  while ((await eraseWhatWasBegun()) > 0);
  return begun;
}
