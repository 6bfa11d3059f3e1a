/** The two languages the volunteers' interface speaks; Danish is the source. */
export const locales = ["da", "en"] as const;
export type Locale = (typeof locales)[number];

/**
 * The shape a translation must have: the same keys as the Danish source, with any text as value.
 * A missing or surplus key fails the type check.
 */
export type Words<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Words<T[K]>;
};

/** True if the string names a language the interface speaks. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}
