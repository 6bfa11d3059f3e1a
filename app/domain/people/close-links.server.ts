import { and, eq, isNull } from "drizzle-orm";
import type { LinkPurpose } from "~/app/domain/links/link.server";
import type { Tx } from "~/db/client.server";
import { linkTokens } from "~/db/schema/index.server";

/** Makes every unused link to a subject unusable. */
export async function closeLinks(tx: Tx, purpose: LinkPurpose, subjectId: string, now: Date): Promise<void> {
  await tx
    .update(linkTokens)
    .set({ usedAt: now })
    .where(
      and(eq(linkTokens.purpose, purpose), eq(linkTokens.subjectId, subjectId), isNull(linkTokens.usedAt)),
    );
}
