import type { ReactNode } from "react";

type EmptyProps = {
  /** What is not here yet, kindly. */
  title: string;
  /** What will be here, and how it comes about. */
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
};

/** An empty page or list: the arch not yet built, and words that teach. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="flex max-w-read flex-col items-start gap-3 py-6">
      <svg
        viewBox="0 0 160 64"
        className="w-40 max-w-full text-bridge"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <path d="M12 54C30 14 62 6 80 6" strokeWidth="2" strokeLinecap="round" />
        <path d="M80 6c18 0 50 8 68 48" strokeWidth="2" strokeLinecap="round" strokeDasharray="1 7" />
        <circle cx="12" cy="54" r="5" fill="currentColor" stroke="none" />
        <circle cx="148" cy="54" r="4" strokeWidth="2" className="fill-paper" />
      </svg>
      <h2>{title}</h2>
      {children && <div className="text-ink-soft">{children}</div>}
      {action}
    </div>
  );
}
