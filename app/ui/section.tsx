import { useId, type ReactNode } from "react";

type SectionProps = {
  /** The h2. */
  title: ReactNode;
  /** A quiet link or button at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A named part of a page: a heading on a firm rule, as in a ledger, and what stands under it. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b-2 border-ink pb-1.5">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <div className="section-body">{children}</div>
    </section>
  );
}
