/**
 * What every page behind a secret address answers with: kept nowhere, told to no other site, in no index.
 */
export const secretHeaders = {
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};

/** The handle of a page that a firm sees: plain, and without any script. */
export const firmHandle = { noScript: true, plain: true };
