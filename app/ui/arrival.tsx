import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { announce } from "./announce";

/**
 * After a change of page without a reload: tells screen readers where one is and moves the focus to the new
 * page's title, unless the page has put it somewhere itself.
 */
export function Arrival() {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    announce(document.title);
    const focused = document.activeElement;
    if (focused && focused !== document.body && focused.closest("main")) return;
    // Beside a list it is the thing's title, the last one shown.
    const titles = [...document.querySelectorAll<HTMLElement>("main h1")].filter((h1) => h1.offsetParent);
    titles.at(-1)?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
