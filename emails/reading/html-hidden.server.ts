import type { HtmlElement } from "./html-tree.server";

const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|max-height\s*:\s*0(?:px|em|pt)?\s*(?:;|$|!))/i;
const withoutSize = /(?:^|;)\s*font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|$|!)/i;

/**
 * Whether no reader sees an element: preview lines for the inbox, notes for other programs. Newsletters set a
 * size of 0 on what only holds other elements, so that counts only where words stand right inside.
 */
export function isHidden({ attributes, children }: HtmlElement): boolean {
  if (attributes.size === 0) return false;
  if (attributes.has("hidden")) return true;
  const style = attributes.get("style");
  if (style === undefined) return false;
  if (hiding.test(style)) return true;
  return withoutSize.test(style) && !children.some((child) => typeof child !== "string" && "tag" in child);
}
