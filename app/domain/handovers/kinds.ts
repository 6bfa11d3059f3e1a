/** What a case can ask the unit for, as steps on the way to a job. */
export const wantedSteps = ["placement", "wage-subsidy", "ordinary", "igu", "talk"] as const;
export type WantedStep = (typeof wantedSteps)[number];

/** What a unit can answer; "missing" is a question to the group. Never a decision in the legal sense. */
export const unitAnswerKinds = ["going-on", "missing", "not-now"] as const;
export type UnitAnswerKind = (typeof unitAnswerKinds)[number];

/** What a unit may tell of what came of it, under a consent of its own; never why. */
export const outcomeKinds = ["received", "continuing", "started", "job", "stopped"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What the group's list shows: what goes on, what wants the group, what is closed. */
export const handoverFilters = ["open", "us", "closed"] as const;
export type HandoverFilter = (typeof handoverFilters)[number];

/** The parts of the unit's inbox, in reading order. */
export const inboxParts = ["new", "waiting-for-us", "waiting-for-them", "going-on", "done"] as const;
export type InboxPart = (typeof inboxParts)[number];
