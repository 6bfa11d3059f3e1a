/** The ways to reach a person. */
export const channels = ["call", "text", "mail", "in-person"] as const;

/** The tests that end the Danish courses. */
export const danishTests = ["PD1", "PD2", "PD3", "studieproeven"] as const;

/** Danskuddannelse 1, 2 or 3, module 1 to 6: "2.4" is DU2, module 4. */
export const danishModules = [
  "1.1", "1.2", "1.3", "1.4", "1.5", "1.6",
  "2.1", "2.2", "2.3", "2.4", "2.5", "2.6",
  "3.1", "3.2", "3.3", "3.4", "3.5", "3.6",
] as const; // prettier-ignore

/** For statistics only. */
export const genders = ["woman", "man", "other"] as const;
