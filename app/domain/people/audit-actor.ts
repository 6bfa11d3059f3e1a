import type { Actor } from "~/app/access/actor";
import type { AuditActor } from "~/app/domain/audit/record.server";

/** Somebody signed in, as the audit keeps them; one who is a member of nothing is a visitor. */
export function auditActorOf(actor: Actor): AuditActor {
  return actor.kind === "lone" ? { kind: "visitor" } : actor;
}
