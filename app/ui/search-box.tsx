import { Form } from "@remix-run/react";
import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { HiddenFields } from "./hidden-fields";
import { SearchIcon } from "./icons";
import { Link } from "./link";

type SearchBoxProps = {
  /** What is searched, as label: "Søg efter navn eller by". */
  label: string;
  /** The search now shown. */
  value?: string;
  /** The parameter's name; "q" by default. */
  name?: string;
  /** Other filters to keep. */
  keep?: Record<string, string>;
};

/** A search that is an address (GET). The `/` key goes here. */
export function SearchBox({ label, value = "", name = "q", keep }: SearchBoxProps) {
  const t = useText(coreText);
  return (
    <Form method="get" role="search" className="mb-5 max-w-read" data-no-print>
      <HiddenFields values={keep} />
      <label htmlFor={`search-${name}`} className="font-semibold">
        {label}
      </label>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <input
          key={value}
          id={`search-${name}`}
          type="search"
          name={name}
          defaultValue={value}
          maxLength={200}
          dir="auto"
          enterKeyHint="search"
          data-search
          className="input min-w-0 flex-[1_1_9rem]"
        />
        <button type="submit" className="button button-secondary">
          <SearchIcon />
          {t.search}
        </button>
      </div>
      {value && (
        <p className="mt-1">
          <Link to="." className="inline-flex min-h-tap items-center text-bridge underline">
            {t.clearSearch}
          </Link>
        </p>
      )}
    </Form>
  );
}
