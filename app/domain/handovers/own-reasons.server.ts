import { and, eq, isNotNull } from "drizzle-orm";
import { config } from "~/app/server/config.server";
import type { Database } from "~/db/client.server";
import { unitAnswers } from "~/db/schema/index.server";
import { seal, unseal } from "~/db/seal.server";
import type { CaseStep } from "./case-rules";

/** A unit's own reason as a row keeps it. @param answerId of its answer, for which alone it opens */
export function sealReason(reason: string | undefined, answerId: string): Buffer | null {
  return reason ? seal(config().blobKeys, Buffer.from(reason, "utf8"), answerId) : null;
}

/**
 * Why the unit answered as it did, as it noted it for itself: by the step of the answer. Read these for the unit's own
 * staff alone: reasons are never the group's.
 */
export async function ownReasons(
  db: Database,
  handoverId: string,
  steps: readonly CaseStep[],
): Promise<Record<string, string>> {
  const rows = await db
    .select({ id: unitAnswers.id, sealed: unitAnswers.ownReason })
    .from(unitAnswers)
    .where(and(eq(unitAnswers.handoverId, handoverId), isNotNull(unitAnswers.ownReason)));
  return Object.fromEntries(
    rows.flatMap(({ id, sealed }) => {
      const step = steps.find(({ details }) => details?.answerId === id);
      return step && sealed ? [[step.id, unseal(config().blobKeys, sealed, id).toString("utf8")]] : [];
    }),
  );
}
