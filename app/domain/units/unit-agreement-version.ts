/** The version of what a unit accepts today; its words stand in app/i18n/unit-agreement.ts. */
export const unitAgreementVersion = "2026-11";
