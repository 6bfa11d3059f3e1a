/**
 * How a form names one who took part: "firm:<id>", "person:<id>" (somebody at a firm), "candidate:<id>", or
 * one of those outside the lists.
 */
export type ParticipantRef = string;

const listed = /^(firm|person|candidate):([0-9a-f-]{36})$/;
export const outsiders = ["jobcenter", "language-school", "other"] as const;
type Outsider = (typeof outsiders)[number];

export type ReadRef = { kind: "firm" | "person" | "candidate"; id: string } | { kind: Outsider };

/** What the form means, or null for what is none of these. */
export function readRef(ref: string): ReadRef | null {
  const match = listed.exec(ref);
  if (match) return { kind: match[1] as "firm" | "person" | "candidate", id: match[2] ?? "" };
  const outsider = outsiders.find((one) => one === ref);
  return outsider ? { kind: outsider } : null;
}

/** Somebody to tick: the name a page shows, and for a person at a firm the firm's. */
export type Option = {
  ref: ParticipantRef;
  kind: "firm" | "person" | "candidate";
  name: string;
  /** The town of a firm, the firm of a person. */
  at: string | null;
};
