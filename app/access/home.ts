import type { Actor } from "./actor";

/** Where each kind of person begins; "/" itself is the group's. */
const homes: Record<Actor["kind"], string> = {
  group: "/",
  unit: "/indbakke",
  operator: "/drift",
  lone: "/konto",
};

/** The address that a person begins at. */
export function homeOf(actor: Pick<Actor, "kind">): string {
  return homes[actor.kind];
}
