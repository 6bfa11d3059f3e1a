import type { ReactNode } from "react";
import { classes } from "./classes";
import { Link } from "./link";

/** Lines on paper, not cards. `label` names the list for screen readers. `j` and `k` walk through its links. */
export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="list-none" data-list>
      {children}
    </ul>
  );
}

type ListItemProps = {
  /** The thing's own address; the whole line is the link. Without it the line only tells. */
  to?: string;
  /** Who or what, in bold. */
  title: ReactNode;
  /** The sentence under it. */
  children?: ReactNode;
  /** When or how many, at the right: usually <Time>. */
  aside?: ReactNode;
  /** This line's thing is the one shown beside the list. */
  current?: boolean;
  /** A form or link of its own at the end of the line. */
  action?: ReactNode;
};

/** One line of a list. */
export function ListItem({ to, title, children, aside, current, action }: ListItemProps) {
  const words = (
    <>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="line-title min-w-0 font-semibold" dir="auto">
          {title}
        </span>
        {aside && <span className="tabular text-[0.9375rem] text-ink-soft">{aside}</span>}
      </span>
      {children && <span className="block text-ink-soft">{children}</span>}
    </>
  );
  return (
    <li className={classes("line", Boolean(action) && "flex flex-wrap items-center gap-x-4")}>
      {to ? (
        <Link
          to={to}
          data-row
          aria-current={current ? "true" : undefined}
          className="line-link min-w-0 flex-[1_1_14rem]"
          preventScrollReset={current}
        >
          {words}
        </Link>
      ) : (
        <div className="min-w-0 flex-[1_1_14rem] py-3.5">{words}</div>
      )}
      {action}
    </li>
  );
}
