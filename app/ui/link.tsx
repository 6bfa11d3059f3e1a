import { Link as RemixLink } from "@remix-run/react";
import type { ComponentProps } from "react";

type LinkProps = ComponentProps<typeof RemixLink>;

/**
 * On the server, where nobody clicks, an address of ours is the anchor that Remix's link begins as: working out
 * each link takes a tenth of a page with a list.
 */
function Anchor(props: LinkProps) {
  const { to, preventScrollReset: _scroll, reloadDocument: _reload, ...anchor } = props;
  if (typeof to !== "string" || !to.startsWith("/")) return <RemixLink {...props} />;
  return <a {...anchor} data-discover="true" href={to} />;
}

/** A link to an address of ours. */
export const Link = import.meta.env.SSR ? Anchor : RemixLink;
