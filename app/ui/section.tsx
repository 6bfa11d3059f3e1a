import { useId, type ReactNode } from "react";

type SectionProps = {
  /** The h2. */
  title: ReactNode;
  /** A quiet link or button at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A named part of a page; space, not boxes, keeps parts apart. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
