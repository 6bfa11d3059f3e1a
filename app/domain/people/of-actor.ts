import type { Actor, GroupActor, UnitActor } from "~/app/access/actor";

/** Somebody acting for an organisation, of whichever kind. */
export type OrganisationActor = GroupActor | UnitActor;

/** The tenant of an actor. */
export function organisationIdOf(actor: OrganisationActor): string {
  return actor.kind === "group" ? actor.groupId : actor.unitId;
}

/** The role that runs an organisation of the actor's kind; there is always one who holds it. */
export function leadingRoleOf(actor: OrganisationActor): "coordinator" | "lead" {
  return actor.kind === "group" ? "coordinator" : "lead";
}

/** The organisation that a person acts for at the moment, or null. */
export function organisationIdOrNull(actor: Actor): string | null {
  return actor.kind === "group" || actor.kind === "unit" ? organisationIdOf(actor) : null;
}
