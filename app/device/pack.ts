/** A page's data as JSON and back: what a loader answers, dates included, which JSON alone would turn into text. */

const mark = "$date";

/** Turns data into what JSON can hold. Sets, maps and functions do not occur in a page's data. */
export function pack(value: unknown): unknown {
  if (value instanceof Date) return { [mark]: value.getTime() };
  if (Array.isArray(value)) return value.map((one) => pack(one ?? null));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pack(part)]));
}

/** The data again, as `pack` was given it. */
export function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== "object" || value === null) return value;
  const time = (value as Record<string, unknown>)[mark];
  if (typeof time === "number") return new Date(time);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpack(part)]));
}
