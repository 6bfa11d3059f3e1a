import type { ReactNode } from "react";
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
  // Lists are most of what there is to render: as few elements and names as will do.
  const words = (
    <>
      <span className="line-title" dir="auto">
        {title}
      </span>
      {aside && <span className="line-aside">{aside}</span>}
      {children && <span className="line-under">{children}</span>}
    </>
  );
  return (
    <li className={action ? "line line-acting" : "line"}>
      {to ? (
        <Link
          to={to}
          aria-current={current ? "true" : undefined}
          className="line-link"
          preventScrollReset={current}
        >
          {words}
        </Link>
      ) : (
        <div className="line-words">{words}</div>
      )}
      {action}
    </li>
  );
}
