import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * A form's `shouldRevalidate`: what is wrong with a form changes nothing on its page, whether the server says so or,
 * where it could not be reached, the phone. Reading the page anew without a network would take the form away, and
 * what was typed with it. (Remix hands routes with a rule of their own `defaultShouldRevalidate: true` throughout.)
 */
export function stayWithReply({
  actionResult,
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const byPhone = (actionResult as { byPhone?: true } | null | undefined)?.byPhone === true;
  return !byPhone && (actionStatus ?? 200) < 400 && defaultShouldRevalidate;
}
