import { newId } from "~/db/ids.server";

/** The id a loader gives a form, so that posting it twice counts once. */
export function newRequestId(): string {
  return newId();
}
