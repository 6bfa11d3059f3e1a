import type { ReactNode } from "react";

type FoldProps = {
  title: ReactNode;
  /** Open from the start: something in it is filled in or wrong. */
  open?: boolean;
  children: ReactNode;
};

/** A part of a form or page that stays closed until it is wanted; works without JavaScript. */
export function Fold({ title, open, children }: FoldProps) {
  return (
    <details open={open} className="border-b border-line pb-2">
      <summary className="min-h-tap cursor-pointer py-2.5 font-semibold text-bridge">{title}</summary>
      <div className="mb-4 mt-3 flex flex-col gap-6">{children}</div>
    </details>
  );
}
