import type { ReactNode } from "react";

type FactsProps = {
  /** Name and value pairs; a fact whose value is empty is left out. */
  facts: { label: string; value: ReactNode }[];
  /** The values need room: on a phone each stands under its name. */
  roomy?: boolean;
};

/** What is known about a firm or a person: a definition list, name beside value where there is room. */
export function Facts({ facts, roomy }: FactsProps) {
  const known = facts.filter(
    ({ value }) => value !== null && value !== undefined && value !== "" && value !== false,
  );
  return (
    <dl>
      {known.map(({ label, value }, index) => (
        <div
          key={`${label} ${index}`}
          className="flex flex-wrap gap-x-4 border-b border-line py-2 first:border-t"
        >
          <dt className="min-w-0 flex-[0_1_8rem] text-ink-soft">{label}</dt>
          <dd
            className={`min-w-0 wrap-anywhere ${roomy ? "flex-[1_1_18rem]" : "flex-[1_1_10rem]"}`}
            dir="auto"
          >
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
