import { Link as RemixLink } from "@remix-run/react";
import type { ComponentProps } from "react";

type LinkProps = ComponentProps<typeof RemixLink>;

/** What an anchor does not know. */
const ofRemix = new Set(["to", "preventScrollReset", "reloadDocument"]);

/**
 * On the server, where nobody clicks, an address of ours is the anchor that Remix's link begins as: working out
 * each link takes a tenth of a page with a list.
 */
function Anchor(props: LinkProps) {
  const { to } = props;
  if (typeof to !== "string" || !to.startsWith("/")) return <RemixLink {...props} discover="none" />;
  const anchor: Record<string, unknown> = { href: to };
  for (const [name, value] of Object.entries(props)) if (!ofRemix.has(name)) anchor[name] = value;
  return <a {...anchor} />;
}

/** In the browser; every route is known from the start, so there is none to be discovered. */
function BrowserLink(props: LinkProps) {
  return <RemixLink {...props} discover="none" />;
}

/** A link to an address of ours. */
export const Link = import.meta.env.SSR ? Anchor : BrowserLink;
