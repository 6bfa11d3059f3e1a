/** The version of the data-processing agreement that is accepted today; its words stand in app/i18n/agreement.ts. */
export const agreementVersion = "2026-11";
