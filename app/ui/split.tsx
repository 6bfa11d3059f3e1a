import type { ReactNode } from "react";
import { classes } from "./classes";

type SplitProps = {
  /** The list: its search, its lines. */
  list: ReactNode;
  /** The thing chosen, usually <Outlet />. */
  children: ReactNode;
  /** Whether a thing is chosen: on a phone one sees either the list or the thing. */
  open: boolean;
};

/** Desk: the list to the left, the thing itself to the right. Phone: one at a time, each with its address. */
export function Split({ list, children, open }: SplitProps) {
  return (
    <div className="split">
      <div className={classes("split-list", open && "split-away")}>{list}</div>
      <div className={classes("split-thing", !open && "split-away")}>{children}</div>
    </div>
  );
}
