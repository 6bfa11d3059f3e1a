import { data } from "@remix-run/node";

/**
 * Ends the request as if the thing did not exist: also for another organisation's ids.
 * @throws always, a 404 response that the error boundary shows
 */
export function notFound(): never {
  throw data(null, { status: 404 });
}

/**
 * The domain refuses what was asked for a reason that the person can mend.
 * `code` is a key of `problemsText` (app/i18n/problems.ts); `field` is the form field it stands at.
 */
export class Refused extends Error {
  override name = "Refused";
  constructor(
    readonly code: string,
    readonly field: string = "",
    /** Words the sentence needs, such as a name the reader may see. Never logged. */
    readonly words: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** Somebody else has saved the same thing meanwhile; nothing was changed. */
export class Stale extends Refused {
  constructor() {
    super("stale");
  }
}
