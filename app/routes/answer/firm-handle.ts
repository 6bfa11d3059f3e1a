/** The handle of a page that a firm sees: plain, and without any script. */
export const firmHandle = { noScript: true, plain: true };
