import type { ReactNode } from "react";

/** Buttons side by side, the primary one first; under each other where there is no room. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>;
}
