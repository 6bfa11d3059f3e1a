/**
 * Who may do what: pure data. Roles hold capabilities; `routes.ts` beside this file says which capability
 * each route asks for. The same data serves the guard, the buttons and the test of every route.
 */

export const groupCapabilities = [
  "home.read",
  "firm.read",
  "firm.write",
  "candidate.read",
  "candidate.write",
  "contact.read",
  "contact.write",
  "enquiry.read",
  "enquiry.write",
  "handover.read",
  "handover.write",
  "inbox.read",
  "inbox.write",
  "group.read",
  "group.manage",
  "data.manage",
  // Everybody's promises and silences, and how the group fares as a whole.
  "group.oversee",
  // Each trust note of the group; without it those that one has written or is responsible for.
  "trust.read",
] as const;

/** What only a coordinator of a group may do. */
const coordinatorsAlone: readonly string[] = ["group.manage", "data.manage", "group.oversee", "trust.read"];

export const unitCapabilities = ["case.read", "case.answer", "unit.read", "unit.manage"] as const;
export const operatorCapabilities = ["platform.read", "platform.manage"] as const;
/** What every signed-in person may do with their own account. */
export const ownCapabilities = ["account.own"] as const;

export type GroupCapability = (typeof groupCapabilities)[number];
export type UnitCapability = (typeof unitCapabilities)[number];
export type OperatorCapability = (typeof operatorCapabilities)[number];
export type Capability =
  GroupCapability | UnitCapability | OperatorCapability | (typeof ownCapabilities)[number];

export type GroupRole = "coordinator" | "volunteer";
export type UnitRole = "lead" | "consultant";
export type Role = GroupRole | UnitRole | "operator";

/** Each role's capabilities. A coordinator is a volunteer who also runs the group. */
export const roleCapabilities: Record<Role, readonly Capability[]> = {
  coordinator: [...groupCapabilities, ...ownCapabilities],
  volunteer: [
    ...groupCapabilities.filter((capability) => !coordinatorsAlone.includes(capability)),
    ...ownCapabilities,
  ],
  lead: [...unitCapabilities, ...ownCapabilities],
  consultant: ["case.read", "case.answer", "unit.read", ...ownCapabilities],
  operator: [...operatorCapabilities, ...ownCapabilities],
};

/** The one resolver: does this role hold this capability? */
export function roleMay(role: Role, capability: Capability): boolean {
  return roleCapabilities[role].includes(capability);
}
