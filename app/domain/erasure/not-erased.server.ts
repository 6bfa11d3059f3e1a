import { and, eq, notExists, type Column, type SQL } from "drizzle-orm";
import type { Database } from "~/db/client.server";
import { erasures } from "~/db/schema/index.server";

/** A condition for rows of candidates or contact persons: nobody has begun to erase them, after which nothing comes back. */
export function notErased(db: Database, kind: "candidate" | "firm-contact", id: Column): SQL {
  const erasure = db
    .select({ id: erasures.id })
    .from(erasures)
    .where(and(eq(erasures.kind, kind), eq(erasures.subjectId, id)));
  return notExists(erasure);
}
