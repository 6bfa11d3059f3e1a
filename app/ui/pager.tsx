import { Link, useSearchParams } from "@remix-run/react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";

type PagerProps = {
  /** The cursor of the next page; null or absent at the end. */
  next?: string | null;
  /** The cursor's parameter; "efter" by default. */
  param?: string;
};

/** To more lines, by cursor, with the search kept; and back to the beginning. Nothing when all is shown. */
export function Pager({ next, param = "efter" }: PagerProps) {
  const t = useText(coreText);
  const [search] = useSearchParams();
  const withCursor = (cursor: string | null) => {
    const to = new URLSearchParams(search);
    if (cursor) to.set(param, cursor);
    else to.delete(param);
    return `?${to.toString()}`;
  };
  const further = search.has(param);
  if (!next && !further) return null;
  return (
    <nav aria-label={t.pages} className="mt-5 flex flex-wrap gap-3" data-no-print>
      {further && (
        <Link to={withCursor(null)} className="button button-quiet">
          {t.fromStart}
        </Link>
      )}
      {next && (
        <Link to={withCursor(next)} className="button button-secondary" rel="next">
          {t.older}
        </Link>
      )}
    </nav>
  );
}
