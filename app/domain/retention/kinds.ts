/**
 * What is deleted by itself, and after how many days unless the group has chosen otherwise. The words, and the reasons
 * for each length, stand in app/i18n/retention.ts.
 */
export const retentionKinds = [
  "inactive-candidate",
  "unanswered-contact",
  "ended-enquiry",
  "deleted",
  "unfiled-mail",
  "audit-details",
  "device-entries",
  "letters",
] as const;

export type RetentionKind = (typeof retentionKinds)[number];

type Rule = {
  /** Days, unless the group has chosen. */
  days: number;
  choices: readonly number[];
  /** Told thirty days before, one by one, and a person may keep it; the others are no decision about a person. */
  noticed: boolean;
};

export const retentionRules: Record<RetentionKind, Rule> = {
  "inactive-candidate": { days: 365, choices: [180, 365, 545, 730], noticed: true },
  "unanswered-contact": { days: 365, choices: [180, 365, 730], noticed: true },
  "ended-enquiry": { days: 730, choices: [365, 730, 1095], noticed: true },
  deleted: { days: 30, choices: [7, 30, 60, 90], noticed: false },
  "unfiled-mail": { days: 90, choices: [30, 60, 90, 180], noticed: false },
  "audit-details": { days: 1095, choices: [365, 730, 1095, 1825], noticed: false },
  "device-entries": { days: 90, choices: [30, 90, 180], noticed: false },
  letters: { days: 365, choices: [90, 180, 365], noticed: false },
};

/** How long before it a deletion is told. */
export const noticeDays = 30;
