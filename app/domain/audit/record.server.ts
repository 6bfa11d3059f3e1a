import { createHash, randomBytes } from "node:crypto";
import type { Tx } from "~/db/client.server";
import { newId } from "~/db/ids.server";
import { rowsInto } from "~/db/insert-row.server";
import { auditDetails, auditRows } from "~/db/schema/index.server";
import { markOf } from "./chain.server";

/** Who did it, as the audit keeps it. */
export type AuditActor =
  | { kind: "group"; userId: string; groupId: string }
  | { kind: "unit"; userId: string | null; unitId: string }
  | { kind: "operator"; userId: string }
  | { kind: "firm" | "candidate" | "system" | "visitor" };

type Happening = {
  /** Verb and noun: `contact.logged`, `candidate.read`. */
  action: string;
  subject: { kind: string; id: string };
  /** The organisation whose data it concerns. */
  organisationId: string | null;
  /** Ids and codes, never text that a person typed. Kept apart, so that it can be erased. */
  details?: Record<string, unknown>;
};

/** JSON with the keys of every object in order: PostgreSQL's jsonb keeps them in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * What a row commits to its details by, reckoned anew from what `audit_details` holds: SHA-256 over the salt
 * and the details as JSON with ordered keys. Equal to the row's `detailsHash` as long as nobody changed either.
 */
export function commitmentTo(salt: string, details: Record<string, unknown>): string {
  return createHash("sha256")
    .update(salt + canonical(details))
    .digest("hex");
}

const insertAuditRow = rowsInto(auditRows);

/**
 * Appends an audit row in the transaction that does the thing. The row commits to its details by a salted
 * SHA-256, so that the details can be erased later and the row still stands.
 */
export async function record(tx: Tx, actor: AuditActor, happening: Happening): Promise<void> {
  const id = newId();
  const { details } = happening;
  const salt = details && randomBytes(16).toString("hex");
  const row = {
    id,
    at: new Date(),
    organisationId: happening.organisationId,
    actorUserId: "userId" in actor ? actor.userId : null,
    actorOrganisationId: actor.kind === "group" ? actor.groupId : actor.kind === "unit" ? actor.unitId : null,
    actorKind: actor.kind,
    action: happening.action,
    subjectKind: happening.subject.kind,
    subjectId: happening.subject.id,
    detailsHash: details && salt ? commitmentTo(salt, details) : null,
  };
  await insertAuditRow(tx, { ...row, mark: markOf(row) });
  if (details && salt) await tx.insert(auditDetails).values({ auditId: id, salt, details });
}
