import { maySendOn, mayTellGroup, type Consent } from "~/app/domain/rules/consent-rules";
import type { InboxPart, OutcomeKind, UnitAnswerKind } from "./kinds";

/** How long a link lives on after the case was closed, in days. */
export const linkLivesDays = 90;
const dayMs = 86_400_000;

/** A handover as the rules see it. `hasPacket`: our copy of what was sent is still there. */
export type CaseState = {
  state: "sent" | "asked" | "going-on" | "not-now" | "closed";
  closedReason: "consent-withdrawn" | "withdrawn-by-group" | "finished" | "unit-left" | null;
  hasPacket: boolean;
};

/**
 * True while the unit may see the packet: our copy is there, the case was not taken back, and a consent to
 * send on to this very receiver is in force. Asked anew at every showing.
 * @param receiver the receiverKey
 */
export function unitMayRead(
  handover: CaseState,
  consents: readonly Consent[],
  receiver: string,
  at: Date,
): boolean {
  if (!handover.hasPacket) return false;
  if (handover.state === "closed" && handover.closedReason !== "finished") return false;
  return maySendOn(consents, receiver, at);
}

/** True when a link no longer opens its case: its own end, or 90 days after the case was closed. */
export function isLinkOld(
  link: { expiresAt: Date | null },
  handover: { closedAt: Date | null },
  now: Date,
): boolean {
  if (link.expiresAt) return link.expiresAt <= now;
  return handover.closedAt !== null && handover.closedAt.getTime() + linkLivesDays * dayMs <= now.getTime();
}

export type CaseStep = {
  id: string;
  kind: "sent" | "printed" | "opened" | "answered" | "question" | "reply" | "outcome" | "closed";
  at: Date;
  byUserId: string | null;
  byName: string | null;
  details: Record<string, string> | null;
};

/** What a unit tells of what came of a case: the group sees it only under a consent of its own. */
export const isTelling = (step: Pick<CaseStep, "kind">) =>
  step.kind === "opened" || step.kind === "answered" || step.kind === "outcome";

/**
 * The steps that the group may see. That the unit has received it, answered, or told an outcome is shown only
 * where a consent was in force when it was told (the step names it: staff knew that they told the group) and one
 * is in force now. A question is addressed to the group and always shown.
 */
export function stepsForGroup<Step extends CaseStep>(
  steps: readonly Step[],
  consents: readonly Consent[],
  receiver: string,
  now: Date,
): Step[] {
  const mayTell = mayTellGroup(consents, receiver, now);
  return steps.filter((step) => !isTelling(step) || (mayTell && Boolean(step.details?.consentId)));
}

/** Where a case stands as the group may know it. */
export type ShownState = {
  state: CaseState["state"];
  /** The latest outcome that the unit has told. */
  outcome: OutcomeKind | null;
  outcomeAt: Date | null;
};

/** Where a case stands as far as the steps that the group may see tell it; the row's own state is not asked. */
export function stateFromSteps(
  steps: readonly Pick<CaseStep, "kind" | "details" | "at">[],
  isClosed: boolean,
): ShownState {
  let state: CaseState["state"] = "sent";
  let outcome: OutcomeKind | null = null;
  let outcomeAt: Date | null = null;
  for (const { kind, details, at } of steps) {
    if (kind === "question") state = "asked";
    else if (kind === "reply" && details?.side === "group" && state === "asked") state = "sent";
    else if (kind === "answered") state = details?.answer as Exclude<UnitAnswerKind, "missing">;
    else if (kind === "outcome") [outcome, outcomeAt] = [details?.outcome as OutcomeKind, at];
  }
  return { state: isClosed ? "closed" : state, outcome, outcomeAt };
}

/** Which part of the unit's inbox a case lies in. It is new until the unit has answered or written. */
export function inboxPart(handover: {
  state: CaseState["state"];
  sentAt: Date;
  wantsUnitSince: Date | null;
}): InboxPart {
  const { state, sentAt, wantsUnitSince } = handover;
  if (state === "closed") return "done";
  if (wantsUnitSince) return wantsUnitSince.getTime() === sentAt.getTime() ? "new" : "waiting-for-us";
  if (state === "not-now") return "done";
  return state === "going-on" ? "going-on" : "waiting-for-them";
}
