import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { makeLink } from "~/app/domain/links/link.server";
import { queueMail } from "~/app/domain/mail/queue-mail.server";
import type { Locale } from "~/app/i18n/words";
import type { Tx } from "~/db/client.server";
import { linkTokens, memberships, organisations, users } from "~/db/schema/index.server";
import type { Handover } from "./own-handover.server";

type Reached = { email: string; name: string; locale: Locale };

/** The unit's mailbox; without one, each of its staff. */
export async function mailboxes(tx: Tx, unitId: string): Promise<Reached[]> {
  const [unit] = await tx
    .select({ email: organisations.email, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, unitId));
  if (unit?.email) return [{ email: unit.email, name: unit.name, locale: "da" }];
  return tx
    .select({ email: users.email, name: users.name, locale: users.locale })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, unitId), isNull(memberships.endedAt)));
}

/** The link that this address has to the case, made where it has none that lives. */
async function linkFor(tx: Tx, handoverId: string, email: string, now: Date): Promise<string> {
  const [link] = await tx
    .select({ id: linkTokens.id })
    .from(linkTokens)
    .where(
      and(
        eq(linkTokens.purpose, "handover"),
        eq(linkTokens.subjectId, handoverId),
        eq(linkTokens.email, email),
        or(isNull(linkTokens.expiresAt), gt(linkTokens.expiresAt, now)),
      ),
    )
    .orderBy(desc(linkTokens.id))
    .limit(1);
  return link?.id ?? makeLink(tx, { purpose: "handover", subjectId: handoverId, email });
}

/**
 * Queues a mail that tells the unit of a case and leads to it by link. It holds nothing about the person. A unit
 * that has not joined gets none.
 */
export async function tellUnit(
  tx: Tx,
  handover: Pick<Handover, "id" | "groupId" | "unitId" | "threadId">,
  mail: {
    template: "handover-notice" | "handover-message" | "consent-withdrawn";
    /** Who writes; null where the candidate did it themselves. */
    byUserId: string | null;
    messageId?: string;
  },
): Promise<void> {
  if (!handover.unitId) return;
  const now = new Date();
  for (const { email, name, locale } of await mailboxes(tx, handover.unitId)) {
    await queueMail(tx, {
      organisationId: handover.groupId,
      template: mail.template,
      locale,
      to: { email, name },
      about: {
        handoverId: handover.id,
        linkTokenId: await linkFor(tx, handover.id, email, now),
        ...(mail.byUserId && { userId: mail.byUserId }),
        ...(mail.messageId ? { messageId: mail.messageId } : {}),
      },
      threadId: handover.threadId ?? undefined,
    });
  }
}
