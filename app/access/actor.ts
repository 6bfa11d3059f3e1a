import type { GroupId, UnitId } from "~/db/ids.server";
import type { Locale } from "~/app/i18n/words";
import type { CandidateLocale } from "~/app/i18n/side/registry";
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

/** A candidate on their own page: no account, one link, one device. Not an `Actor`: nothing of the others is theirs. */
export type CandidateActor = {
  kind: "candidate";
  groupId: GroupId;
  candidateId: string;
  linkId: string;
  locale: CandidateLocale;
};

/** Whoever may decide about a candidate's consents: a member of the group who notes them, or the candidate. */
export type ConsentActor = GroupActor | CandidateActor;

/** The product itself, where nobody was asked: as when silence erases. */
export type SystemActor = { kind: "system"; groupId: GroupId };

/** Whoever may end what is shared about a candidate. */
export type Stopper = ConsentActor | SystemActor;

/** Whatever is read of one group, by whoever may. */
export type InGroup = { groupId: GroupId };

/** The member of the group who acts, or null for the candidate and the product itself. */
export function userOf(actor: Stopper): string | null {
  return actor.kind === "group" ? actor.userId : null;
}

export type Actor = GroupActor | UnitActor | OperatorActor | LoneActor;
