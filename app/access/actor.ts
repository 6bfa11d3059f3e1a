import type { GroupId, UnitId } from "~/db/ids.server";
import type { Locale } from "~/app/i18n/words";
import type { GroupRole, UnitRole } from "./matrix";

type Person = { userId: string; name: string; email: string; locale: Locale; sessionId: string };

/** A member of a volunteer group, acting for it. */
export type GroupActor = Person & {
  kind: "group";
  groupId: GroupId;
  organisationName: string;
  role: GroupRole;
};
/** A member of a receiving unit, acting for it. */
export type UnitActor = Person & { kind: "unit"; unitId: UnitId; organisationName: string; role: UnitRole };
/** A platform operator: sees organisations, never candidates. */
export type OperatorActor = Person & { kind: "operator"; role: "operator" };
/** Signed in, but a member of nothing at the moment. */
export type LoneActor = Person & { kind: "lone" };

export type Actor = GroupActor | UnitActor | OperatorActor | LoneActor;
