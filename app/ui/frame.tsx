import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import type { PageContext } from "~/app/web/page-context.server";
import { Flash } from "./flash";
import { PenIcon } from "./icons";
import { Keyboard } from "./keyboard";
import { Link } from "./link";
import { Mark } from "./mark";
import { newContactOf, placesOf } from "./places";

type FrameProps = {
  actor: NonNullable<PageContext["actor"]>;
  flash?: PageContext["flash"];
  /** The list that the thing shown is one of, for a desk with room; null on other pages. */
  beside?: ReactNode;
  children: ReactNode;
};

/** The frame of everybody signed in: a bar at the bottom of a phone, a rail at the left of a desk. */
export function Frame({ actor, flash = null, beside, children }: FrameProps) {
  const t = useText(coreText);
  const { pathname } = useLocation();
  const newContact = newContactOf(actor, pathname);
  return (
    <div className={beside ? "frame frame-split" : "frame"}>
      <SkipLink />
      <nav className="frame-bar" aria-label={t.nav.label} data-no-print>
        <Link to="/" className="frame-brand">
          <Mark className="size-7 text-bridge" />
          {t.product}
        </Link>
        {newContact && pathname !== "/kontakter/ny" && (
          <Link to={newContact} className="frame-action">
            <PenIcon />
            {t.nav.logContact}
          </Link>
        )}
        <ul className="frame-places">
          {placesOf(actor).map(({ to, word, icon: Icon }) => (
            <li key={to}>
              <Link to={to} aria-current={isHere(to, pathname) ? "page" : undefined} className="frame-place">
                <Icon />
                {t.nav[word]}
              </Link>
            </li>
          ))}
        </ul>
        <p className="frame-who">
          {actor.name}
          <span className="block">{actor.organisationName}</span>
        </p>
      </nav>
      {beside}
      <main id="main" className="frame-main">
        <Flash flash={flash} />
        {children}
      </main>
      <Keyboard newContact={newContact} />
    </div>
  );
}

/** Whether a place's page, or one below it, is shown. */
function isHere(place: string, pathname: string): boolean {
  return pathname === place || (place !== "/" && pathname.startsWith(`${place}/`));
}

/** The frame of a page for somebody who is not signed in, or is a firm: the mark and the words. */
export function PlainFrame({
  flash = null,
  children,
}: Partial<Pick<FrameProps, "flash">> & { children: ReactNode }) {
  const t = useText(coreText);
  return (
    <div className="plain">
      <SkipLink />
      <header className="plain-head">
        <Mark className="size-6 text-bridge" />
        {t.product}
      </header>
      <main id="main">
        <Flash flash={flash} />
        {children}
      </main>
    </div>
  );
}

function SkipLink() {
  const t = useText(coreText);
  return (
    <a href="#main" className="skip">
      {t.skipToContent}
    </a>
  );
}
