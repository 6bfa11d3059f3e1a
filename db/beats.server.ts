import { and, eq, gt, lte } from "drizzle-orm";
import { read, transact } from "./client.server";
import { beats } from "./schema/index.server";

/** A sign of life older than this, in ms, is none. */
const freshMs = 60_000;
/** The row of a process that ended long ago is of no use to anybody. */
const forgottenMs = 24 * 3_600_000;

/** Leaves a worker's sign of life; `name` is the process's own. Clears away those of processes long gone. */
export async function leaveBeat(name: string, healthy: boolean, at = new Date()): Promise<void> {
  await transact(async (tx) => {
    await tx
      .insert(beats)
      .values({ name, at, healthy })
      .onConflictDoUpdate({ target: beats.name, set: { at, healthy } });
    await tx.delete(beats).where(lte(beats.at, new Date(at.getTime() - forgottenMs)));
  });
}

/** Takes a worker's sign of life away, when it ends in good order. */
export async function endBeat(name: string): Promise<void> {
  await transact((tx) => tx.delete(beats).where(eq(beats.name, name)));
}

/** Has any worker, in whichever process, left a healthy sign of life within the last minute? */
export async function isAnyWorkerBeating(at = new Date()): Promise<boolean> {
  const [beat] = await read()
    .select({ name: beats.name })
    .from(beats)
    .where(and(eq(beats.healthy, true), gt(beats.at, new Date(at.getTime() - freshMs))))
    .limit(1);
  return beat !== undefined;
}
