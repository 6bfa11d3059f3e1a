/**
 * What makes the audit log proof against changes: a mark on each row as it is written, and a chain of seals over the
 * rows of each organisation. Both are HMACs under keys from config, so that the database alone cannot make them.
 */
import { createHmac } from "node:crypto";
import { derivedKey } from "~/app/server/config.server";
import type { auditRows } from "~/db/schema/index.server";

export type AuditRow = typeof auditRows.$inferSelect;
/** What a row says; the details stand for themselves by their hash. */
type Said = Omit<AuditRow, "mark" | "number" | "seal">;

/** The seal before the first one. */
export const noSeal = "";

/** The chain a row belongs to: its organisation's, or the platform's own. */
export const chainOf = (organisationId: string | null): string => organisationId ?? "platform";

function hmac(purpose: string, parts: readonly unknown[]): string {
  return createHmac("sha256", derivedKey(purpose)).update(JSON.stringify(parts)).digest("base64url");
}

const said = (row: Said) => [
  row.id,
  row.at.getTime(),
  row.organisationId,
  row.actorUserId,
  row.actorOrganisationId,
  row.actorKind,
  row.action,
  row.subjectKind,
  row.subjectId,
  row.detailsHash,
];

/** The mark of a row that the product writes: a row put in by anybody else has none that fits. */
export function markOf(row: Said): string {
  return hmac("audit-mark", said(row));
}

/** The seal of a row: over the one before it, its number in the chain, what it says, and its mark. */
export function sealOf(before: string, number: number, row: Said & Pick<AuditRow, "mark">): string {
  return hmac("audit-seal", [before, number, ...said(row), row.mark]);
}
