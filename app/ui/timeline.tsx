import type { ReactNode } from "react";
import { Time } from "./time";

/** A thread or a history, oldest first: points joined by arches. `label` names it for screen readers. */
export function Timeline({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className="list-none">
      {children}
    </ol>
  );
}

type TimelineEntryProps = {
  /** Who did what: "Karen skrev til De Forenede Dampvaskerier". */
  title: ReactNode;
  at: Date | string;
  /** An anchor to come straight here. */
  id?: string;
  /** What came from the other side has a filled point. */
  side?: "us" | "them";
  /** The last entry, still without an answer: its arch is left open. */
  open?: boolean;
  /** Quote, facts, or buttons. */
  children?: ReactNode;
};

/** One point of a timeline. */
export function TimelineEntry({ id, title, at, side = "us", open, children }: TimelineEntryProps) {
  return (
    <li id={id} className="thread-entry" data-side={side} data-open={open || undefined}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 dir="auto">{title}</h3>
        <span className="text-[0.9375rem] text-ink-soft">
          <Time at={at} clock />
        </span>
      </div>
      {children && <div className="mt-2">{children}</div>}
    </li>
  );
}
