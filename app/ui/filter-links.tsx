import { Link } from "@remix-run/react";

type FilterLinksProps = {
  /** What is chosen among, for screen readers: "Vis". */
  label: string;
  options: { to: string; name: string; current: boolean }[];
};

/** Ways to see a list, side by side; the one in use is underlined and bold. */
export function FilterLinks({ label, options }: FilterLinksProps) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-x-5" data-no-print>
      {options.map(({ to, name, current }) => (
        <Link
          key={to}
          to={to}
          aria-current={current ? "true" : undefined}
          className="inline-flex min-h-tap items-center text-bridge hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
