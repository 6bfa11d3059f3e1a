export type Headers = {
  /** the first value of a header, by its lower-case name */
  first: (name: string) => string | undefined;
  all: (name: string) => string[];
};

/** Looks headers up by lower-case name; each value is cut at 10,000 characters. */
export function headersOf(list: readonly { key: string; value: string }[]): Headers {
  const values = new Map<string, string[]>();
  for (const { key, value } of list) {
    const known = values.get(key);
    if (known) known.push(value.slice(0, 10_000));
    else values.set(key, [value.slice(0, 10_000)]);
  }
  return { first: (name) => values.get(name)?.[0], all: (name) => values.get(name) ?? [] };
}
