/** The kinds of contact, in the order the form shows them to somebody new. */
export const contactKinds = [
  "visit",
  "call",
  "coffee",
  "text",
  "mail",
  "went-along",
  "day-on-the-floor",
  "other",
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Whether anybody was spoken with: most times yes, and then nobody needs to say so. */
export const reaches = ["talked", "nobody"] as const;
export type Reached = (typeof reaches)[number];

/** Who took part: a firm (and who there), a candidate, or somebody outside the lists, named or not. */
export type Participant =
  | { kind: "firm"; firmId: string; firmContactId?: string }
  | { kind: "candidate"; candidateId: string }
  | { kind: "jobcenter" | "language-school" | "other"; name?: string };
