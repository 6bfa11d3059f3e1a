import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/** A route's `shouldRevalidate`: when somebody else saved first, its page reads anew what they wrote. */
export function reloadWhenStale({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 409 || defaultShouldRevalidate;
}
