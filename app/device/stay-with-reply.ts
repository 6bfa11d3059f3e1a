import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * A form's `shouldRevalidate`: what the phone itself has answered, where the server could not be reached, changes
 * nothing on the page. Reading the page anew would take the form away, and what was typed with it.
 */
export function stayWithReply({
  actionResult,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const byPhone = (actionResult as { byPhone?: true } | null | undefined)?.byPhone === true;
  return !byPhone && defaultShouldRevalidate;
}
